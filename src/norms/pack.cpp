#include "norms/pack.hpp"

#include <stdexcept>

namespace huiyin::norms {

const DeadlineRule* Pack::deadline(std::string_view deadline_id) const {
  for (const DeadlineRule& rule : deadlines) {
    if (rule.id == deadline_id) return &rule;
  }
  return nullptr;
}

namespace {

const DeadlineSpec& spec_of(const Pack& pack, std::string_view deadline_id) {
  const DeadlineRule* rule = pack.deadline(deadline_id);
  if (rule == nullptr) throw std::logic_error("the norms pack has no deadline " + std::string(deadline_id));
  return rule->spec;
}

}  // namespace

Date Pack::due(std::string_view deadline_id, Date anchor) const {
  return reckon(spec_of(*this, deadline_id), anchor, calendar);
}

Light Pack::light(Date due, Date today) const {
  return norms::light(due, today, spec_of(*this, "light_yellow"), calendar);
}

Date Pack::yellow_until(Date today) const {
  return norms::yellow_until(today, spec_of(*this, "light_yellow"), calendar);
}

Outcome<Pack> Pack::with_variant(std::string_view variant_id) const {
  for (const Variant& variant : variants) {
    if (variant.id != variant_id) continue;
    Pack pack = *this;
    pack.version += '/' + variant.id;
    for (const VariantDeadline& other : variant.deadlines) {
      for (DeadlineRule& rule : pack.deadlines) {
        if (rule.id != other.id) continue;
        rule.spec = other.spec;
        rule.tag = other.tag;
      }
    }
    return pack;
  }
  return invalid_field("norms.pack.variant_unknown", variant_id);
}

}  // namespace huiyin::norms
