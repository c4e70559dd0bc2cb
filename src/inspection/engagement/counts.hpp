#pragma once
// How much of everything an engagement holds: read from the tables of the nouns that hold it, counts only.

#include <boost/describe.hpp>
#include <cstdint>
#include <map>
#include <string>

#include "spine/list.hpp"

namespace huiyin::engagement {

struct Counts {
  std::int64_t interviews = 0;
  std::int64_t materials = 0;
  std::int64_t meetings = 0;
  std::int64_t tasks_open = 0;
  std::int64_t papers = 0;
  std::int64_t papers_signed = 0;
  std::int64_t confirmations_open = 0;
  std::int64_t immediates = 0;
  std::int64_t findings = 0;
  std::int64_t findings_open = 0;
  std::int64_t orders_open = 0;
  std::int64_t late = 0;  // whatever should have been done before today
};
BOOST_DESCRIBE_STRUCT(Counts, (),
                      (interviews, materials, meetings, tasks_open, papers, papers_signed, confirmations_open,
                       immediates, findings, findings_open, orders_open, late))

/// `engagements` selects engagement ids ("SELECT e.id FROM engagement e WHERE (…)"); by engagement id, those
/// with nothing left out. What is open or late in a withdrawn one waits for nobody and is not counted.
[[nodiscard]] std::map<std::string, Counts> count_work(const Question& question,
                                                       const Predicate& engagements);

}  // namespace huiyin::engagement
