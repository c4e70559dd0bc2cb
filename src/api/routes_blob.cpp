// Files up and down. An upload is only bytes under their hash; it is evidence once evidence.attach names it.

#include <fmt/format.h>

#include "api/status.hpp"
#include "api/visit.hpp"
#include "crypto/hash.hpp"
#include "inspection/evidence/records.hpp"

namespace huiyin::api {

void Routes::put_blob(Visit& visit) {
  if (!visit.actor->signed_in()) return visit.refuse({"session.required", RefusalKind::unauthenticated});
  const auto csrf = visit.request.headers.get("X-CSRF-Token");
  if (!csrf || !crypto::equal_in_constant_time(*csrf, visit.csrf))
    return visit.refuse({"session.csrf", RefusalKind::forbidden});
  if (!by_business.allows(*visit.actor, {}))
    return visit.refuse({"permission.denied", RefusalKind::forbidden});
  if (visit.request.body.empty()) return visit.refuse({"request.text_empty", RefusalKind::invalid});
  const std::string hash = crypto::sha256(visit.request.body);
  const auto size = static_cast<std::int64_t>(visit.request.body.size());
  node_.blobs().put(hash, visit.request.body);
  const Instant at = node_.clock().now();
  node_.writer().run(
      [&](store::Connection& connection) { evidence::remember_blob(connection, hash, size, at); });
  visit.answer(200, {{"hash", hash}, {"size", size}});
}

void Routes::get_blob(Visit& visit) {
  const Refusal absent{"record.not_found", RefusalKind::not_found};
  if (!visit.actor->signed_in()) return visit.refuse({"session.required", RefusalKind::unauthenticated});
  Parameters parameters;
  for (const auto& [name, value] : visit.request.query)
    parameters.emplace(name == "evidence" ? "id" : name, value);
  const auto opener = node_.registry().queries().find("evidence.open");
  const auto engagement = parameters.find("engagement");
  if (opener == node_.registry().queries().end() || engagement == parameters.end() ||
      !opener->second.who.allows(*visit.actor, engagement->second))
    return visit.refuse(absent);
  auto lease = node_.readers().borrow();
  const Instant now = node_.clock().now();
  const auto norms = node_.norms(*lease);
  const Question question{*lease, *visit.actor, parameters, now, date_in_zone(now), *norms, node_.registry()};
  const auto opened = opener->second.answer(question);
  if (!opened) return visit.refuse(opened.refusal());
  const json::object& record = opened->at("record").as_object();
  const auto path = node_.blobs().find(std::string(record.at("hash").as_string()));
  if (!path) return visit.refuse(absent);
  http::Response response{.status = 200};
  response.file = http::FileBody{*path, 0, std::filesystem::file_size(*path)};
  // Never shown inside our pages: whatever a unit uploads is only ever saved.
  response.headers.set("Content-Type", "application/octet-stream");
  std::string encoded;
  for (const char c : record.at("name").as_string())
    encoded += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  response.headers.set("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  visit.respond(std::move(response));
}

}  // namespace huiyin::api
