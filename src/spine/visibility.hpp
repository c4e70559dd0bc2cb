#pragma once
// Who sees which rows of an engagement. The one function behind every list, every open and every count.

#include <string>
#include <string_view>

#include "spine/list.hpp"

namespace huiyin {

/// What those outside the inspection see of a noun, as SQL conditions over its view; empty: nothing at all.
struct OutsideSight {
  std::string unit = {};  // the inspected unit's liaison, within its engagement ("m.state <> 'requested'")
  std::string department = {};  // a functional department; `?` stands for its own unit ("f.department = ?")
};

/// Rows whose `engagement` column the actor may see: the office and the leading bodies all, a team its own, a
/// unit and a department what the norms send to them (R1, R3, R4), the three administrators none.
[[nodiscard]] Predicate engagement_rows(const Question& question, std::string_view engagement,
                                        const OutsideSight& outside = {});
/// True where the actor may know that this engagement exists whatever is in it. A department knows it by its
/// findings only, which no grant can say: what it may not do is not there.
[[nodiscard]] bool sees_engagement(const Actor& actor, std::string_view engagement);
/// Rows of the group's own nouns: every signed-in person in business; administrators none.
[[nodiscard]] Predicate business_rows(const Question& question);

}  // namespace huiyin
