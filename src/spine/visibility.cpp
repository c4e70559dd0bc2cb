#include "spine/visibility.hpp"

#include <algorithm>

namespace huiyin {
namespace {

const std::initializer_list<Role> group_readers = {Role::office_director, Role::office_staff,
                                                   Role::leading_group, Role::party_group};
const std::initializer_list<Role> team_readers = {Role::team_leader, Role::deputy_leader, Role::team_member};

/// Beyond this many engagements a merge costs more than a sort.
constexpr size_t most_parts = 32;

bool reads_everything(const Actor& actor) {
  return std::ranges::any_of(actor.grants, [](const Grant& grant) {
    return grant.scope_kind == ScopeKind::group &&
           std::ranges::find(group_readers, grant.role) != group_readers.end();
  });
}

bool works_for_department(const Actor& actor) {
  return std::ranges::any_of(actor.grants, [](const Grant& grant) { return grant.role == Role::department; });
}

void add_or(Predicate& predicate, std::string condition) {
  predicate.sql = predicate.sql == "0" ? std::move(condition) : predicate.sql + " OR " + condition;
}

void add_engagements(Predicate& predicate, std::string_view column,
                     const std::vector<std::string>& engagements, std::string_view besides) {
  if (engagements.empty()) return;
  std::string condition(column);
  condition += " IN (";
  for (size_t i = 0; i < engagements.size(); ++i) condition += i == 0 ? "?" : ", ?";
  condition += ")";
  if (!besides.empty()) condition = "(" + condition + " AND " + std::string(besides) + ")";
  add_or(predicate, std::move(condition));
  predicate.values.insert(predicate.values.end(), engagements.begin(), engagements.end());
}

}  // namespace

Predicate engagement_rows(const Question& question, std::string_view engagement,
                          const OutsideSight& outside) {
  const Actor& actor = question.actor;
  if (reads_everything(actor)) return {};
  Predicate predicate{"0", {}};
  add_engagements(predicate, engagement, actor.scopes(ScopeKind::engagement, team_readers), {});
  if (!outside.unit.empty())
    add_engagements(predicate, engagement, actor.scopes(ScopeKind::engagement, {Role::unit_liaison}),
                    outside.unit);
  if (!outside.department.empty() && works_for_department(actor)) {
    add_or(predicate, "(" + outside.department + ")");
    predicate.values.push_back(actor.unit);
  }
  // One plain IN list and nothing else: the engagements are disjoint parts.
  const auto own = actor.scopes(ScopeKind::engagement, team_readers);
  if (predicate.values == own && own.size() > 1 && own.size() <= most_parts)
    predicate.parts.assign(own.size(), std::string(engagement) + " = ?");
  return predicate;
}

bool sees_engagement(const Actor& actor, std::string_view engagement) {
  if (reads_everything(actor)) return true;
  return std::ranges::any_of(actor.grants, [&](const Grant& grant) {
    return grant.scope_kind == ScopeKind::engagement && grant.scope == engagement;
  });
}

Predicate business_rows(const Question& question) {
  const bool business = std::ranges::any_of(
      question.actor.grants, [](const Grant& grant) { return !is_administrative(grant.role); });
  return Predicate{business ? "1" : "0", {}};
}

}  // namespace huiyin
