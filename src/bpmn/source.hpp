#pragma once
// A BPMN file as the checks and the parser read it: every BPMN element in document order with its parent,
// found by id, with QNames resolved. Foreign elements and the diagram are left out.

#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bpmn/xml.hpp"

namespace huiyin::bpmn {

inline constexpr std::string_view model_space = "http://www.omg.org/spec/BPMN/20100524/MODEL";
inline constexpr std::string_view diagram_space = "http://www.omg.org/spec/BPMN/20100524/DI";
inline constexpr std::string_view instance_space = "http://www.w3.org/2001/XMLSchema-instance";

/// Well-known modellers leave out what the standard asks for and an engine does not need (the xsi:type of an
/// expression, operationRef, a MIME type). A file that names one of them is read with tolerance.
enum class Dialect { standard, tolerant };

struct Site {
  const xml::Element* element = nullptr;
  const Site* parent = nullptr;
  std::vector<const Site*> children;

  [[nodiscard]] std::string_view name() const { return element->name; }
  [[nodiscard]] bool is(std::initializer_list<std::string_view> names) const;
  [[nodiscard]] std::string id() const { return element->value("id"); }
  [[nodiscard]] const std::string* attribute(std::string_view attribute_name) const {
    return element->attribute(attribute_name);
  }
  /// An xsd:boolean; absent or unreadable gives the default.
  [[nodiscard]] bool flag(std::string_view attribute_name, bool otherwise) const;
  [[nodiscard]] std::vector<const Site*> all(std::string_view child_name) const;
  [[nodiscard]] const Site* first(std::string_view child_name) const;
  [[nodiscard]] std::size_t count(std::string_view child_name) const { return all(child_name).size(); }
};

/// Characters without the white space around them.
[[nodiscard]] std::string stripped(std::string_view text);

class Source {
 public:
  /// `document` must outlive the source.
  explicit Source(const xml::Document& document);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  [[nodiscard]] const Site& root() const { return sites_.front(); }
  /// In document order, the root first.
  [[nodiscard]] const std::deque<Site>& sites() const { return sites_; }
  [[nodiscard]] const Site* find(std::string_view id) const;
  [[nodiscard]] Dialect dialect() const { return dialect_; }

  /// The local part of a QName, where its prefix is declared; an id itself may hold no colon.
  [[nodiscard]] std::string local(std::string_view qualified) const;
  [[nodiscard]] bool prefix_declared(std::string_view qualified) const;
  /// Whether a QName names something of this file: without prefix, or with that of its target namespace.
  [[nodiscard]] bool means_this_file(std::string_view qualified) const;
  /// What an attribute, or a child element's text, refers to; empty where there is none.
  [[nodiscard]] std::string reference(const Site& site, std::string_view name) const;
  [[nodiscard]] std::vector<std::string> references(const Site& site, std::string_view name) const;
  [[nodiscard]] const Site* target(const Site& site, std::string_view name) const {
    return find(reference(site, name));
  }

  /// Event definitions of an event: its own and those it refers to.
  [[nodiscard]] std::vector<const Site*> event_definitions(const Site& event) const;
  [[nodiscard]] bool has_event_definition(const Site& event, std::string_view definition) const;

  /// Sequence flows by their ends: what the file says of itself, whether or not nodes list them.
  [[nodiscard]] const std::vector<const Site*>& flows_into(std::string_view id) const;
  [[nodiscard]] const std::vector<const Site*>& flows_out_of(std::string_view id) const;
  /// Boundary events of an activity, and the associations that end at an element with either end.
  [[nodiscard]] const std::vector<const Site*>& boundary_of(std::string_view id) const;
  [[nodiscard]] const std::vector<const Site*>& associations_of(std::string_view id) const;

 private:
  using Sites = std::unordered_map<std::string, std::vector<const Site*>>;
  void add(const xml::Element& element, Site* parent);
  [[nodiscard]] static const std::vector<const Site*>& at(const Sites& sites, std::string_view id);

  const xml::Document& document_;
  std::deque<Site> sites_;
  std::unordered_map<std::string, const Site*> by_id_;
  Sites into_;
  Sites out_of_;
  Sites boundary_;
  Sites associations_;
  Dialect dialect_ = Dialect::standard;
};

/// The process a site stands in, or nullptr.
[[nodiscard]] const Site* process_of(const Site& site);
/// Whether it stands in a process with isExecutable="true" (10.2.1).
[[nodiscard]] bool in_executable(const Site& site);

[[nodiscard]] bool is_task(const Site& site);
[[nodiscard]] bool is_sub_process(const Site& site);
[[nodiscard]] bool is_event_sub_process(const Site& site);
[[nodiscard]] bool is_activity(const Site& site);
[[nodiscard]] bool is_gateway(const Site& site);
[[nodiscard]] bool is_catch_event(const Site& site);
[[nodiscard]] bool is_throw_event(const Site& site);
[[nodiscard]] bool is_event(const Site& site);
[[nodiscard]] bool is_flow_node(const Site& site);
[[nodiscard]] bool is_event_definition(const Site& site);
/// Holds flow elements: a process or a sub-process.
[[nodiscard]] bool is_container(const Site& site);

}  // namespace huiyin::bpmn
