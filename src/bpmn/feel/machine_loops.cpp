// for, some, every, filters and unary tests (DMN 1.4, 10.3.2.5, 10.3.2.14 and table 54).

#include <utility>

#include "bpmn/feel/machine.hpp"
#include "bpmn/feel/operators.hpp"

namespace huiyin::feel {

void Machine::step_loop(const Instruction& instruction) {
  switch (instruction.instruct) {
    case Instruct::gather:
      gathers_.push_back(
          {static_cast<Gathering>(instruction.a), {}, {}, Gather::State::going, iterations_.size(), scope_});
      gathers_.back().verdict = gathers_.back().kind == Gathering::every;
      break;
    case Instruct::iterate:
      begin_iteration(pop(), instruction);
      break;
    case Instruct::iterate_span: {
      Value high = pop();
      begin_span(pop(), std::move(high), instruction);
      break;
    }
    case Instruct::advance:
      advance(instruction);
      break;
    case Instruct::collect:
      collect(pop(), instruction);
      break;
    case Instruct::end_loop:
      scope_ = std::move(iterations_.back().scope);
      iterations_.pop_back();
      break;
    case Instruct::end_gather:
      end_gather();
      break;
    default:
      break;
  }
}

void Machine::fail_gather(const Instruction& instruction) {
  gathers_.back().state = Gather::State::failed;
  at_ = static_cast<std::size_t>(instruction.b);
}

void Machine::begin_iteration(Value domain, const Instruction& instruction) {
  if (domain.is_null()) return fail_gather(instruction);
  if (const Range* range = domain.range()) {
    // A closed range of whole numbers or of days can be counted through; an open end is left out.
    if (range->start == Range::End::unbounded || range->end == Range::End::unbounded)
      return fail_gather(instruction);
    const bool days = range->low.date() != nullptr;
    const Value one = days ? Value(DaysDuration{day_nanos}) : Value(1);
    Value low = range->start == Range::End::open ? add(range->low, one, budget_) : range->low;
    Value high = range->end == Range::End::open ? subtract(range->high, one) : range->high;
    const auto found = order(low, high, budget_);
    if (!found || *found <= 0) return begin_span(std::move(low), std::move(high), instruction);
    domain = List();
  }
  if (domain.list() == nullptr) domain = List{domain};
  Iteration iteration;
  iteration.list = std::move(domain);
  iteration.name = static_cast<std::size_t>(instruction.a);
  iteration.scope = scope_;
  iterations_.push_back(std::move(iteration));
}

/// low..high, counted by one, downwards where it is.
void Machine::begin_span(Value low, Value high, const Instruction& instruction) {
  const bool numbers = low.number() != nullptr && high.number() != nullptr && low.number()->is_integer() &&
                       high.number()->is_integer();
  const bool days = low.date() != nullptr && high.date() != nullptr;
  const auto found = order(low, high, budget_);
  if (!found || (!numbers && !days)) return fail_gather(instruction);
  Iteration iteration;
  iteration.current = std::move(low);
  iteration.last = std::move(high);
  iteration.step = *found > 0 ? -1 : 1;
  iteration.name = static_cast<std::size_t>(instruction.a);
  iteration.scope = scope_;
  iterations_.push_back(std::move(iteration));
}

void Machine::advance(const Instruction& instruction) {
  Iteration& iteration = iterations_.back();
  scope_ = iteration.scope;
  Value next;
  if (const List* list = iteration.list.list()) {
    if (iteration.index >= list->size()) {
      at_ = static_cast<std::size_t>(instruction.a);
      return;
    }
    next = (*list)[iteration.index++];
  } else {
    if (iteration.step == 0) {
      at_ = static_cast<std::size_t>(instruction.a);
      return;
    }
    next = iteration.current;
    const Value step = next.date() != nullptr ? Value(DaysDuration{iteration.step * Nanos{day_nanos}})
                                              : Value(iteration.step);
    if (same(next, iteration.last, budget_)) {
      iteration.step = 0;
    } else {
      iteration.current = add(next, step, budget_);
    }
  }
  bind(code_->names[iteration.name], std::move(next));
  const Gather& gather = gathers_.back();
  if (gather.kind == Gathering::list_with_partial && iterations_.size() > gather.iterations) {
    budget_.allocate(gather.results.size() * sizeof(Value) + 64);
    budget_.spend(gather.results.size() / 16);
    bind("partial", bounded(gather.results));
  }
}

void Machine::collect(Value result, const Instruction& instruction) {
  Gather& gather = gathers_.back();
  if (gather.kind == Gathering::list || gather.kind == Gathering::list_with_partial) {
    budget_.allocate(2 * sizeof(Value));
    gather.results.push_back(std::move(result));
    return;
  }
  const bool every = gather.kind == Gathering::every;
  gather.verdict = every ? conjunction(gather.verdict, result) : disjunction(gather.verdict, result);
  if (every ? gather.verdict.is_false() : gather.verdict.is_true())
    at_ = static_cast<std::size_t>(instruction.a);
}

void Machine::end_gather() {
  Gather gather = std::move(gathers_.back());
  gathers_.pop_back();
  iterations_.resize(gather.iterations);
  scope_ = std::move(gather.scope);
  if (gather.state == Gather::State::failed) return push({});
  const bool quantifies = gather.kind == Gathering::some || gather.kind == Gathering::every;
  push(quantifies ? std::move(gather.verdict) : bounded(std::move(gather.results)));
}

void Machine::step_filter(const Instruction& instruction) {
  switch (instruction.instruct) {
    case Instruct::filter: {
      Filter filter;
      filter.list = pop();
      filter.scope = scope_;
      if (filter.list.is_null()) {
        filter.sort = Filter::Sort::index;  // nothing is selected from nothing
        at_ = static_cast<std::size_t>(instruction.a);
      } else if (filter.list.list() == nullptr) {
        filter.list = List{filter.list};
      }
      filters_.push_back(std::move(filter));
      break;
    }
    case Instruct::select: {
      Filter& filter = filters_.back();
      const List& list = *filter.list.list();
      // From an empty list the predicate is still asked once, to learn whether it is an index.
      if (filter.index >= list.size() && (!list.empty() || filter.index > 0)) {
        at_ = static_cast<std::size_t>(instruction.a);
        break;
      }
      scope_ = filter.scope;
      const Value item = list.empty() ? Value() : list[filter.index];
      if (item.context() != nullptr) bind("", item, Scope::Sight::entries);
      if (item.context() == nullptr || item.context()->find("item") == nullptr) bind("item", item);
      ++filter.index;
      break;
    }
    case Instruct::keep:
      keep(pop(), instruction);
      break;
    case Instruct::end_filter: {
      Filter filter = std::move(filters_.back());
      filters_.pop_back();
      scope_ = std::move(filter.scope);
      push(filter.sort == Filter::Sort::index ? std::move(filter.selected) : bounded(std::move(filter.kept)));
      break;
    }
    case Instruct::test:
      test_input(pop(), static_cast<Testing>(instruction.a));
      break;
    case Instruct::any: {
      bool met = false;
      for (const Value& result : pop_several(static_cast<std::size_t>(instruction.a)))
        met = met || result.is_true();
      push(met);
      break;
    }
    case Instruct::invert:
      stack_.back() = !stack_.back().is_true();
      break;
    default:
      break;
  }
}

void Machine::keep(const Value& verdict, const Instruction& instruction) {
  Filter& filter = filters_.back();
  const List& list = *filter.list.list();
  if (filter.sort == Filter::Sort::unknown && verdict.number() != nullptr) {
    filter.sort = Filter::Sort::index;
    const auto size = static_cast<std::int64_t>(list.size());
    const auto index = verdict.number()->integer();
    if (index && *index > 0 && *index <= size) filter.selected = list[static_cast<std::size_t>(*index - 1)];
    if (index && *index < 0 && -*index <= size)
      filter.selected = list[static_cast<std::size_t>(size + *index)];
    at_ = static_cast<std::size_t>(instruction.a);
    return;
  }
  filter.sort = Filter::Sort::predicate;
  if (!verdict.is_true() || list.empty()) return;
  budget_.allocate(2 * sizeof(Value));
  filter.kept.push_back(list[filter.index - 1]);
}

void Machine::test_input(const Value& test, Testing testing) {
  const Value* found = look_up("?");
  const Value input = found == nullptr ? Value() : *found;
  // A test that speaks of the input and comes to null has not been met, even where the input is null.
  if (testing == Testing::input_named && test.is_null()) return push({});
  const bool answers =
      test.boolean() != nullptr && (testing == Testing::input_named || input.boolean() == nullptr);
  push(answers ? test : is_in(input, test, budget_));
}

}  // namespace huiyin::feel
