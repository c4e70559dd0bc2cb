#include "probe.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sample.hpp"
#include "store/row.hpp"

namespace huiyin::permission {
namespace {

constexpr std::size_t opened_of_each = 12;

/// P: came through to the rule. D: denied. H: nothing there. U: sign in first. ?: something else.
char outcome_of(const Answer& answer) {
  const std::string code = answer.refusal();
  if (code == "permission.denied") return 'D';
  if (code == "record.not_found") return 'H';
  if (code == "session.required") return 'U';
  if (answer.status >= 500 || code.starts_with("request.") || code.starts_with("session.")) return '?';
  return 'P';
}

/// What a letter promises of the own engagement and of the other.
std::string_view promise(char letter) {
  switch (letter) {
    case 'y':
      return "PP";
    case 'o':
      return "PH";
    case 'n':
      return "DD";
    case 'm':
      return "DH";
    case 'h':
      return "HH";
    case '-':
      return "UU";
    default:
      return {};
  }
}

/// Records of a CSV text without its heading; a line break within quotes is none.
std::size_t csv_records(const std::string& text) {
  std::size_t lines = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == '\n' && !quoted) ++lines;
  }
  return lines == 0 ? 0 : lines - 1;
}

std::string engagement_of(const ListView& view, const json::object& row) {
  if (view.engagement.empty()) return {};
  const auto* id = row.if_contains("engagement_id");
  return id != nullptr && id->is_string() ? std::string(id->get_string()) : std::string();
}

const json::array& required_of(const json::value& schema) {
  return schema.at("required").as_array();
}

}  // namespace

std::vector<std::string> endpoints(const Registry& registry) {
  std::vector<std::string> all;
  for (const auto& [method, name] : api::Routes::fixed()) all.push_back(fmt::format("{} {}", method, name));
  for (const auto& [name, command] : registry.commands()) all.push_back("POST " + name);
  for (const auto& [name, query] : registry.queries()) {
    all.push_back("GET " + name);
    if (name.ends_with(".list") && registry.views().contains(name.substr(0, name.find('.'))))
      all.push_back("GET " + name + ".csv");
  }
  return all;
}

Scene::Scene(api::Node& node, Visitor& visitor, Cast cast)
    : node_(node), visitor_(visitor), cast_(std::move(cast)) {}

// Business is read by the office's director, who reads everything; the administrators' own lists by the rows
// of the table, since no single one of them sees all.
const Whole& Scene::whole(const std::string& noun) {
  if (const auto known = wholes_.find(noun); known != wholes_.end()) return known->second;
  Whole whole{noun, {}};
  if (noun == "journal" || noun == "account") {
    auto lease = node_.readers().borrow();
    store::Statement rows =
        (*lease).prepare(noun == "account" ? "SELECT id, name FROM account"
                                           : "SELECT j.position, COALESCE(a.name, '') FROM journal j"
                                             " LEFT JOIN account a ON a.id = j.account"
                                             " ORDER BY j.position DESC LIMIT 300");
    while (rows.step())
      whole.rows.push_back(
          {{"id", json::string(rows.text(0))}, {"account_name", json::string(rows.text(1))}});
  } else {
    std::string after;
    do {
      const Answer page = visitor_.get("office.director", "/api/" + noun + ".list?limit=500" + after);
      if (page.status != 200) throw std::runtime_error(noun + ".list: " + page.text);
      for (const json::value& row : page.body.at("rows").as_array()) {
        whole.rows.push_back(row);
        json::object& kept = whole.rows.back().as_object();
        if (noun == "engagement") kept["engagement_id"] = kept["id"];
      }
      const json::value& next = page.body.at("next");
      after = next.is_string() ? "&after=" + std::string(next.get_string()) : std::string();
    } while (!after.empty());
  }
  return wholes_.emplace(noun, std::move(whole)).first->second;
}

Ids Scene::expected_ids(char letter, const std::string& noun, const Player& player) {
  return expected(letter, whole(noun), cast_, player, whole("rectification"), whole("feedback"));
}

std::string Scene::dry(const std::string& name, const std::string& who, const std::string& engagement,
                       std::string& why) {
  const json::value schema = node_.registry().commands().find(name)->second.schema();
  json::value payload;
  {
    auto lease = node_.readers().borrow();
    payload = sample(schema, *lease, engagement);
  }
  const Answer answer = visitor_.post(who, "/api/" + name + "?dry=1", json::serialize(payload));
  const char outcome = outcome_of(answer);
  why = fmt::format("{} {}", answer.status, answer.text.substr(0, 200));
  return {outcome};
}

std::string Scene::fitting_two(const std::string& own, const std::string& other, std::string& why) {
  std::string fit;
  for (const char letter : letters)
    if (promise(letter) == own + other) fit += letter;
  if (!fit.empty()) why.clear();
  return fit;
}

std::string Scene::fitting_command(const std::string& name, const Player& player, std::string& why) {
  const json::value schema = node_.registry().commands().find(name)->second.schema();
  const bool in_engagement =
      std::ranges::find(required_of(schema), json::value("engagement")) != required_of(schema).end();
  const std::string own = dry(name, player.account, cast_.own, why);
  if (!in_engagement) return fitting_two(own, own == "P" || own == "D" || own == "U" ? own : "?", why);
  const std::string own_why = why;
  const std::string other = dry(name, player.account, cast_.other, why);
  why = fmt::format("own {} {}; other {} {}", own, own_why, other, why);
  return fitting_two(own, other, why);
}

Ids Scene::ids_of_list(const std::string& who, const std::string& target, std::string& why) {
  Ids ids;
  std::string after;
  do {
    const Answer page = visitor_.get(who, target + after);
    if (page.status != 200) {
      why = fmt::format("{} {}", page.status, page.text.substr(0, 200));
      return ids;
    }
    for (const json::value& row : page.body.at("rows").as_array())
      if (!ids.insert(id_of(row.as_object())).second) why = "a row stands in the list twice";
    const json::value& next = page.body.at("next");
    after = next.is_string() && !target.starts_with("/api/journal")
                ? "&after=" + std::string(next.get_string())
                : std::string();
  } while (!after.empty() && why.empty());
  return ids;
}

/// The letters whose rows `fits` accepts.
std::string Scene::fitting_sets(const std::string& noun, const Player& player, const auto& fits) {
  std::string fit;
  for (const char letter : {'e', 'y', 'o', 's'})
    if (fits(expected_ids(letter, noun, player))) fit += letter;
  return fit;
}

std::string Scene::fitting_list(const std::string& noun, const Player& player, std::string& why) {
  const std::string target = "/api/" + noun + ".list?limit=500&exact=1";
  const Answer first = visitor_.get(player.account, target);
  if (first.status != 200) {
    const char outcome = outcome_of(first);
    return outcome == 'D' ? "n" : outcome == 'U' ? "-" : (why = first.text, std::string());
  }
  const Ids seen = ids_of_list(player.account, target, why);
  if (!why.empty()) return {};
  const auto total = static_cast<std::size_t>(first.body.at("total").as_int64());
  std::string fit = fitting_sets(noun, player, [&](const Ids& ids) {
    // The journal is longer than a test should read: its newest entries stand for it.
    if (noun == "journal") return std::ranges::includes(seen, ids) && ids.empty() == seen.empty();
    return ids == seen && total == ids.size();
  });
  if (fit.empty()) why = fmt::format("{} rows, total {}, of {}", seen.size(), total, whole(noun).rows.size());
  return fit;
}

std::string Scene::fitting_csv(const std::string& noun, const Player& player, std::string& why) {
  const Answer answer = visitor_.get(player.account, "/api/" + noun + ".list.csv");
  if (answer.status != 200) {
    const char outcome = outcome_of(answer);
    return outcome == 'D' ? "n" : outcome == 'U' ? "-" : (why = answer.text, std::string());
  }
  const std::size_t records = csv_records(answer.text);
  std::string fit = fitting_sets(noun, player, [&](const Ids& ids) {
    if (noun == "journal") return records >= ids.size() && ids.empty() == (records == 0);
    return records == ids.size();
  });
  if (fit.empty()) why = fmt::format("{} records", records);
  return fit;
}

std::string Scene::fitting_open(const std::string& noun, const Player& player, const std::string& path,
                                const std::string& id_name, std::string& why) {
  const json::array& rows = whole(noun).rows;
  const ListView& view = node_.registry().views().find(noun)->second;
  const Ids named = expected_ids('s', noun, player);
  std::size_t named_left = opened_of_each / 2;
  Ids asked;
  Ids opened;
  std::string outcomes;
  const std::size_t stride = std::max<std::size_t>(1, rows.size() / opened_of_each);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const json::object& row = rows[i].as_object();
    // Some of all, and some of what the norms name: those are few.
    const bool is_named = named_left > 0 && named.contains(id_of(row));
    if (i % stride != 0 && !is_named) continue;
    if (is_named) --named_left;
    std::string target = fmt::format("/api/{}?{}={}", path, id_name, id_of(row));
    if (const std::string engagement = engagement_of(view, row); !engagement.empty())
      target += "&engagement=" + engagement;
    const Answer answer = visitor_.get(player.account, target);
    asked.insert(id_of(row));
    if (answer.status == 200) opened.insert(id_of(row));
    const char outcome = outcome_of(answer);
    if (outcomes.find(outcome) == std::string::npos) outcomes += outcome;
    if (outcome == '?') why = answer.text;
  }
  if (outcomes.find('?') != std::string::npos) return {};
  if (outcomes == "U") return "-";
  if (outcomes == "D") return "n";
  std::string fit = outcomes.find('D') != std::string::npos ? "" : fitting_sets(noun, player, [&](Ids ids) {
    std::erase_if(ids, [&](const std::string& id) { return !asked.contains(id); });
    return ids == opened;
  });
  if (outcomes == "H" || outcomes.empty()) fit += "n";
  if (asked.empty()) fit += "-";
  if (fit.empty())
    why = fmt::format("opened {} of {} asked, outcomes {}", opened.size(), asked.size(), outcomes);
  return fit;
}

std::string Scene::fitting_plain(const std::string& endpoint, const Player& player, std::string& why) {
  const std::string& who = player.account;
  const std::string path = "/api/" + endpoint.substr(endpoint.find(' ') + 1);
  if (endpoint == "GET engagement.overview") {
    const Answer own = visitor_.get(who, path + "?engagement=" + cast_.own);
    const Answer other = visitor_.get(who, path + "?engagement=" + cast_.other);
    why = own.text.substr(0, 100) + " / " + other.text.substr(0, 100);
    return fitting_two({outcome_of(own)}, {outcome_of(other)}, why);
  }
  Answer answer;
  if (endpoint == "POST session.open") {
    answer = visitor_.post(who, path, R"({"account":"nobody.here","password":"x"})");
    if (answer.refusal() == "session.bad_credentials") return "y";
  } else if (endpoint == "GET calendar.preview") {
    // {"year":2028,"source":["x"],"holidays":[],"workdays":[]}
    answer = visitor_.get(who, path +
                                   "?notice=%7B%22year%22%3A2028%2C%22source%22%3A%5B%22x%22%5D%2C"
                                   "%22holidays%22%3A%5B%5D%2C%22workdays%22%3A%5B%5D%7D");
  } else if (endpoint == "GET round.overview") {
    answer = visitor_.get(who, path + "?round=" + cast_.round);
  } else {
    answer = endpoint.starts_with("POST") ? visitor_.post(who, path, "bytes") : visitor_.get(who, path);
  }
  if (endpoint == "POST session.close") visitor_.forget(who);
  why = fmt::format("{} {}", answer.status, answer.text.substr(0, 200));
  const char outcome = outcome_of(answer);
  if (outcome == 'U') return "-";
  if (outcome == 'D') return "n";
  if (answer.status != 200) return {};
  why.clear();
  if (endpoint != "GET round.overview") return "y";
  Ids seen;
  for (const json::value& row : answer.body.at("engagements").as_array())
    seen.insert(std::string(row.at("engagement_id").as_string()));
  return fitting_sets("engagement", player, [&](const Ids& ids) { return ids == seen; });
}

std::string Scene::fitting(const std::string& endpoint, const Player& player, std::string& why) {
  const std::string name = endpoint.substr(endpoint.find(' ') + 1);
  const std::string noun = name.substr(0, name.find('.'));
  const Registry& registry = node_.registry();
  if (endpoint.starts_with("POST") && registry.commands().contains(name))
    return fitting_command(name, player, why);
  if (endpoint == "GET blob") return fitting_open("evidence", player, name, "evidence", why);
  if (!registry.views().contains(noun) || !endpoint.starts_with("GET"))
    return fitting_plain(endpoint, player, why);
  if (name.ends_with(".csv")) return fitting_csv(noun, player, why);
  if (name.ends_with(".list")) return fitting_list(noun, player, why);
  if (name.ends_with(".open")) return fitting_open(noun, player, name, "id", why);
  return fitting_plain(endpoint, player, why);
}

}  // namespace huiyin::permission
