#pragma once
// Every marking a level can get to, as far as a bound allows.

#include <cstddef>
#include <vector>

#include "bpmn/soundness_net.hpp"

namespace huiyin::bpmn::soundness {

/// Found by walking; `Index` is a node of the process.
struct Search {
  struct Stuck {
    Index node = none;
    std::vector<Index> path;
  };
  Sure complete = Sure::yes;   // no: the bound came first
  std::vector<bool> fired;     // by node
  std::vector<Stuck> hanging;  // joins that keep tokens when nothing more can happen
  std::vector<Stuck> endless;  // where a token is from which no end can be reached
  std::vector<Stuck> piling;   // where tokens pile up
};

/// The largest of our own procedures has some hundred markings; these bounds take a second or two at most.
inline constexpr std::size_t marking_limit = 20'000;
inline constexpr std::size_t work_limit = 100'000'000;

/// `work` is what may still be done for the level; it is taken off.
[[nodiscard]] Search search(const Net& net, std::size_t node_count, std::size_t& work);

}  // namespace huiyin::bpmn::soundness
