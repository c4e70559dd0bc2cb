#include "inspection/calendar/in_force.hpp"

#include <stdexcept>

#include "inspection/calendar/overlay.hpp"
#include "inspection/calendar/records.hpp"

namespace huiyin::calendar {

InForce::InForce(norms::Pack shipped)
    : shipped_(std::make_shared<const norms::Pack>(std::move(shipped))), current_(shipped_) {}

std::shared_ptr<const norms::Pack> InForce::pack(store::Connection& connection) const {
  std::string key = key_of_notices(connection);
  if (key.empty()) return shipped_;
  const std::scoped_lock lock(mutex_);
  if (key == key_) return current_;
  json::array years;
  for (const Notice& notice : notices_in_force(connection)) years.push_back(to_json<Year>(notice));
  auto calendar = shipped_->calendar.import(file_of(std::move(years)));
  if (!calendar)
    throw std::runtime_error("imported calendar: " + calendar.refusal().code + " " +
                             calendar.refusal().field);
  auto overlaid = std::make_shared<norms::Pack>(*shipped_);
  overlaid->calendar = std::move(calendar).value();
  current_ = std::move(overlaid);
  key_ = std::move(key);
  return current_;
}

}  // namespace huiyin::calendar
