#include "sheet/bundle.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "sheet/encoding.hpp"
#include "sheet/fold.hpp"
#include "sheet/unicode.hpp"

namespace huiyin::sheet {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What systems leave in archives by themselves.
bool is_left_over(std::string_view path, std::string_view name) {
  return path.starts_with("__MACOSX/") || name.starts_with("~$") || name.starts_with('.') ||
         name == "Thumbs.db" || name == "desktop.ini";
}

const Choice* kind_named(const std::vector<Choice>& kinds, std::u32string_view text) {
  for (const Choice& kind : kinds) {
    const auto same = [&](const std::string& word) { return folded(word) == text; };
    if (std::ranges::any_of(kind.words, same)) return &kind;
  }
  return nullptr;
}

/// Every way to part a name at one of its dashes, the last dash first: a unit's own name may have one.
struct Split {
  std::u32string_view unit;
  std::u32string_view kind;
};
std::vector<Split> splits_of(std::u32string_view stem) {
  std::vector<Split> out;
  for (std::size_t at = stem.rfind(U'-'); at != std::u32string_view::npos && at > 0;
       at = stem.rfind(U'-', at - 1)) {
    out.push_back({stem.substr(0, at), stem.substr(at + 1)});
  }
  return out;
}

bool is_of_a_kind(const Attachment& attachment, const std::vector<Choice>& kinds) {
  const std::u32string stem = folded(attachment.stem);
  return std::ranges::any_of(splits_of(stem),
                             [&](const Split& split) { return kind_named(kinds, split.kind) != nullptr; });
}

Attachment attachment_of(std::string path, std::size_t member) {
  Attachment out;
  const std::string name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  out.stem = name.substr(0, dot);
  if (dot != std::string::npos) {
    for (const char32_t c : folded(std::string_view(name).substr(dot + 1))) append_utf8(out.extension, c);
  }
  out.path = std::move(path);
  out.member = member;
  return out;
}

Refusal refused(std::string_view code, const std::vector<Attachment>& members) {
  Refusal refusal = invalid_field(code, "");
  boost::json::array names;
  for (const Attachment& member : members) names.emplace_back(member.path);
  refusal.detail = {{"members", std::move(names)}};
  return refusal;
}

}  // namespace

Outcome<Bundle> Bundle::open(std::string bytes, const std::vector<Choice>& kinds) {
  auto archive = package::Archive::read(std::move(bytes));
  if (!archive) return archive.refusal();
  Bundle bundle(std::move(archive).value());
  std::vector<Attachment> workbooks;
  const auto& members = bundle.archive_.members();
  for (std::size_t i = 0; i < members.size(); ++i) {
    std::string path = members[i].name;
    const auto say = [&](std::string_view code, Weight weight) {
      bundle.report_.add({std::string(code), weight, 0, {}, {}, is_utf8(path) ? path : std::string()});
    };
    // APPNOTE 4.4.4, bit 11, marks UTF-8; macOS writes it unmarked, Windows in Chinese writes GBK.
    if (!is_ascii(path) && !is_utf8(path)) {
      const bool marked = members[i].encoding == package::NameEncoding::utf8;
      auto name = marked ? std::nullopt : utf8_from_gb18030(path);
      if (!name) {
        say("sheet.bundle.bad_name", Weight::problem);
        continue;
      }
      path = std::move(*name);
      say("sheet.bundle.name_gbk", Weight::note);
    }
    Attachment attachment = attachment_of(path, i);
    if (is_left_over(path, std::string_view(path).substr(path.rfind('/') + 1))) {
      say("sheet.bundle.member_ignored", Weight::note);
    } else if ((attachment.extension == "xlsx" || attachment.extension == "csv") &&
               !is_of_a_kind(attachment, kinds)) {
      workbooks.push_back(std::move(attachment));
    } else {
      bundle.attachments_.push_back(std::move(attachment));
    }
  }
  if (workbooks.empty()) return refused("sheet.bundle.no_workbook", bundle.attachments_);
  if (workbooks.size() > 1) return refused("sheet.bundle.several_workbooks", workbooks);
  bundle.workbook_ = std::move(workbooks.front());
  return bundle;
}

Outcome<std::string> Bundle::bytes(const Attachment& attachment) const {
  return archive_.inflate(archive_.members()[attachment.member]);
}

Pairing pair_attachments(const Bundle& bundle, const Reading& reading, const Schema& schema,
                         std::string_view unit_field, const std::vector<Choice>& kinds) {
  Pairing out;
  const auto field = static_cast<std::size_t>(std::ranges::find(schema.fields, unit_field, &Field::name) -
                                              schema.fields.begin());
  std::vector<std::u32string> units;
  for (const TypedRow& row : reading.rows) {
    const auto* name = field < row.values.size() ? std::get_if<std::string>(&row.values[field]) : nullptr;
    units.push_back(name == nullptr ? std::u32string() : folded(*name));
  }
  std::vector<char> served(units.size(), 0);
  for (std::size_t i = 0; i < bundle.attachments().size(); ++i) {
    const Attachment& attachment = bundle.attachments()[i];
    const std::u32string stem = folded(attachment.stem);
    const auto splits = splits_of(stem);
    std::string_view code =
        splits.empty() ? "sheet.bundle.attachment_unnamed" : "sheet.bundle.attachment_unmatched";
    for (const Split& split : splits) {
      const auto first = std::ranges::find(units, split.unit);
      if (first == units.end()) continue;
      const Choice* kind = kind_named(kinds, split.kind);
      if (kind == nullptr) {
        code = "sheet.bundle.kind_unknown";
        continue;
      }
      if (std::find(first + 1, units.end(), split.unit) != units.end()) {
        code = "sheet.bundle.several_rows";
        continue;
      }
      const auto row = static_cast<std::size_t>(first - units.begin());
      out.pairs.push_back({i, row, kind->code});
      served[row] = 1;
      code = {};
      break;
    }
    if (!code.empty()) out.report.add({std::string(code), Weight::problem, 0, {}, {}, attachment.path});
  }
  for (std::size_t row = 0; row < served.size(); ++row) {
    if (served[row] != 0) continue;
    out.report.add({"sheet.bundle.row_without_attachment",
                    Weight::note,
                    reading.rows[row].number,
                    {},
                    std::string(unit_field),
                    utf8_of(units[row])});
  }
  return out;
}

}  // namespace huiyin::sheet
