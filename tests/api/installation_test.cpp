// Through the routes as a browser would: first run, signing in, and what nobody should send.

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "api/client.hpp"
#include "crypto/hash.hpp"

namespace huiyin::api {
namespace {

class Installing : public testing::Test {
 protected:
  void SetUp() override {
    crypto::start();
    data_ = std::filesystem::temp_directory_path() / ("huiyin-api-" + std::to_string(::getpid()));
    std::filesystem::remove_all(data_);
    open();
  }
  void TearDown() override {
    close();
    std::filesystem::remove_all(data_);
  }
  void open() {
    node_ = std::make_unique<Node>(
        NodeSettings{
            .data = data_, .norms = HUIYIN_NORMS_DIRECTORY, .password_cost = crypto::PasswordCost::cheap},
        clock_);
    routes_ = std::make_unique<Routes>(*node_, RouteSettings{});
    client_ = std::make_unique<Client>(*routes_, "Echo-2020");
  }
  void close() {
    client_.reset();
    routes_.reset();
    node_.reset();
  }
  void found() {
    const json::object administrator{{"password", "Echo-2020"}};
    json::object system = administrator;
    json::object security = administrator;
    json::object audit = administrator;
    system["name"] = "system";
    security["name"] = "security";
    audit["name"] = "audit";
    ASSERT_EQ(
        client_
            ->command("-", "installation.found",
                      {{"group_name", "集团"}, {"system", system}, {"security", security}, {"audit", audit}})
            .status,
        200);
  }
  static std::string refusal(const Client::Answer& answer) {
    return answer.body.is_object() ? std::string(answer.body.at("refusal").as_string())
                                   : std::to_string(answer.status);
  }
  http::Response raw(http::Request request) {
    http::Response response;
    routes_->handle(std::move(request), http::Respond([&](http::Response r) { response = std::move(r); }));
    return response;
  }
  static http::Request sign_in(const std::string& password) {
    http::Request request;
    request.method = "POST";
    request.path = "/api/session.open";
    request.body = json::serialize(json::object{{"account", "system"}, {"password", password}});
    return request;
  }

  ManualClock clock_{*Instant::parse("2020-05-20T01:00:00Z")};
  std::filesystem::path data_;
  std::unique_ptr<Node> node_;
  std::unique_ptr<Routes> routes_;
  std::unique_ptr<Client> client_;
};

TEST_F(Installing, CommandsNeedASessionAndItsToken) {
  found();
  EXPECT_EQ(refusal(client_->command("-", "account.create", {{"name", "x"}, {"password", "Echo-2020"}})),
            "session.required");
  http::Request request = sign_in("Echo-2020");
  const http::Response opened = raw(std::move(request));
  ASSERT_EQ(opened.status, 200);
  http::Request forged;
  forged.method = "POST";
  forged.path = "/api/account.create";
  forged.body = R"({"name":"x","password":"Echo-2020"})";
  const auto cookie = *opened.headers.get("Set-Cookie");
  EXPECT_NE(cookie.find("HttpOnly"), std::string_view::npos);
  forged.headers.set("Cookie", cookie.substr(0, cookie.find(';')));
  EXPECT_EQ(refusal(client_->send(forged)), "session.csrf");
}

TEST_F(Installing, AdministratorsHoldNoBusinessRight) {
  found();
  for (const char* who : {"system", "security", "audit"}) {
    EXPECT_EQ(refusal(client_->get(who, "/api/paper.list")), "permission.denied") << who;
    EXPECT_EQ(refusal(client_->get(who, "/api/unit.list")), "permission.denied") << who;
  }
  EXPECT_EQ(refusal(client_->command("system", "account.grant", json::object{})), "request.missing_field");
  EXPECT_EQ(client_->get("audit", "/api/journal.list").status, 200);
}

TEST_F(Installing, FiveFailuresLockForAWhile) {
  found();
  for (int i = 0; i < 5; ++i) EXPECT_EQ(raw(sign_in("wrong")).status, 401);
  EXPECT_EQ(raw(sign_in("Echo-2020")).status, 403);
  clock_.set(Instant{clock_.now().time + std::chrono::minutes(16)});
  EXPECT_EQ(raw(sign_in("Echo-2020")).status, 200);
}

TEST_F(Installing, TheSameCommandTwiceIsCarriedOutOnce) {
  found();
  const json::value payload{{"name", "somebody"}, {"password", "Echo-2020"}};
  const auto first = client_->command("system", "account.create", payload, "key-1");
  const auto second = client_->command("system", "account.create", payload, "key-1");
  ASSERT_EQ(first.status, 200);
  EXPECT_EQ(first.body, second.body);
  EXPECT_EQ(refusal(client_->command("system", "account.lock",
                                     {{"account", first.body.at("id")}, {"reason", "r"}}, "key-1")),
            "request.key_reused");
}

// Two keys that differ only beyond some length must not pass for one.
TEST_F(Installing, AKeyTooLongIsRefusedNotCut) {
  found();
  const std::string longest(100, 'k');
  const json::value payload{{"name", "somebody"}, {"password", "Echo-2020"}};
  EXPECT_EQ(client_->command("system", "account.create", payload, longest).status, 200);
  const auto cut = client_->command("system", "account.create", payload, longest + "1");
  EXPECT_EQ(cut.status, 400);
  EXPECT_EQ(refusal(cut), "request.key_too_long");
}

TEST_F(Installing, ARestartKeepsSessionsAndRecords) {
  found();
  ASSERT_EQ(client_->get("system", "/api/account.list").status, 200);
  http::Request request = sign_in("Echo-2020");
  const auto cookie = std::string(*raw(std::move(request)).headers.get("Set-Cookie"));
  close();
  open();
  http::Request show;
  show.method = "GET";
  show.path = "/api/session.show";
  show.headers.set("Cookie", cookie.substr(0, cookie.find(';')));
  EXPECT_EQ(client_->send(show).status, 200);
}

TEST_F(Installing, NothingSecretIsOnTheDiskInPlainText) {
  found();
  close();
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data_)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    EXPECT_EQ(bytes.find("Echo-2020"), std::string::npos) << entry.path();
  }
  open();
}

TEST_F(Installing, UnknownAddressesAndMethodsAreNamed) {
  found();
  EXPECT_EQ(refusal(client_->command("system", "paper.fly", json::object{})), "request.unknown_command");
  EXPECT_EQ(refusal(client_->get("system", "/api/paper.fly")), "request.unknown_query");
  http::Request put;
  put.method = "PUT";
  put.path = "/api/paper.sign";
  EXPECT_EQ(refusal(client_->send(put)), "request.wrong_method");
}

}  // namespace
}  // namespace huiyin::api
