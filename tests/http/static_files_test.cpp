#include "api/http/static_files.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "api/http/listener.hpp"
#include "raw_client.hpp"

namespace huiyin::http::testing {
namespace {

class StaticFilesTest : public ::testing::Test {
 protected:
  StaticFilesTest() {
    folder = std::filesystem::temp_directory_path() / ("huiyin-static-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "dist" / "assets");
    write("secret.txt", "secret");
    write("dist/index.html", "<html>");
    write("dist/favicon.svg", "<svg>");
    write("dist/assets/index-Bx3_z-9A.js", "plain script");
    write("dist/assets/index-Bx3_z-9A.js.br", "brotli script");
    write("dist/assets/index-Bx3_z-9A.js.gz", "gzip script");
    write("dist/assets/my-calendar.css", "css");
    std::filesystem::create_symlink(folder / "secret.txt", folder / "dist" / "link.txt");
  }
  ~StaticFilesTest() override { std::filesystem::remove_all(folder); }

  void write(const std::string& name, const std::string& content) const {
    std::ofstream(folder / name, std::ios::binary) << content;
  }
  StaticFiles files() const { return StaticFiles(folder / "dist"); }
  static Request request(std::string path, Headers headers = {}) {
    Request request;
    request.method = "GET";
    request.path = std::move(path);
    request.headers = std::move(headers);
    return request;
  }
  static std::string header(const Response& response, std::string_view name) {
    return std::string(response.headers.get(name).value_or(""));
  }

  std::filesystem::path folder;
};

TEST_F(StaticFilesTest, serves_files_with_their_type) {
  const StaticFiles served = files();
  const Response icon = served.answer(request("/favicon.svg"));
  EXPECT_EQ(icon.status, 200);
  EXPECT_EQ(*icon.shared_body, "<svg>");
  EXPECT_EQ(header(icon, "Content-Type"), "image/svg+xml");
  EXPECT_EQ(header(icon, "Cache-Control"), "no-cache");
  EXPECT_FALSE(icon.headers.has("Vary"));
}

TEST_F(StaticFilesTest, freezes_hashed_assets_only) {
  const StaticFiles served = files();
  EXPECT_EQ(header(served.answer(request("/assets/index-Bx3_z-9A.js")), "Cache-Control"),
            "public, max-age=31536000, immutable");
  EXPECT_EQ(header(served.answer(request("/assets/my-calendar.css")), "Cache-Control"), "no-cache");
  EXPECT_EQ(header(served.answer(request("/")), "Cache-Control"), "no-cache");
}

TEST_F(StaticFilesTest, falls_back_to_the_application_for_pages) {
  const StaticFiles served = files();
  for (const char* path : {"/", "/papers", "/papers/2020-R1", "/deep/er/"}) {
    const Response page = served.answer(request(path));
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_EQ(*page.shared_body, "<html>");
    EXPECT_EQ(header(page, "Content-Type"), "text/html; charset=utf-8");
  }
  EXPECT_EQ(served.answer(request("/missing.js")).status, 404);
}

TEST_F(StaticFilesTest, chooses_what_the_client_accepts) {
  const StaticFiles served = files();
  const auto body = [&](std::string accepted) {
    const Response response =
        served.answer(request("/assets/index-Bx3_z-9A.js", {{"Accept-Encoding", std::move(accepted)}}));
    EXPECT_EQ(header(response, "Vary"), "Accept-Encoding");
    EXPECT_EQ(header(response, "Content-Type"), "text/javascript; charset=utf-8");
    return header(response, "Content-Encoding") + '|' + *response.shared_body;
  };
  EXPECT_EQ(body("gzip, deflate, br"), "br|brotli script");
  EXPECT_EQ(body("gzip"), "gzip|gzip script");
  EXPECT_EQ(body("br;q=0, gzip;q=0.5"), "gzip|gzip script");
  EXPECT_EQ(body("BR; q=1"), "br|brotli script");
  EXPECT_EQ(body("*"), "br|brotli script");
  EXPECT_EQ(body("*;q=0"), "|plain script");
  EXPECT_EQ(body("br;q=0.000, *"), "gzip|gzip script");
  EXPECT_EQ(body("identity"), "|plain script");
  EXPECT_EQ(body(""), "|plain script");
}

TEST_F(StaticFilesTest, answers_304_for_the_tag_it_gave) {
  const StaticFiles served = files();
  const Headers accept{{"Accept-Encoding", "br"}};
  const std::string tag = header(served.answer(request("/assets/index-Bx3_z-9A.js", accept)), "ETag");
  const std::string plain_tag = header(served.answer(request("/assets/index-Bx3_z-9A.js")), "ETag");
  EXPECT_NE(tag, plain_tag);
  for (const std::string& candidate : {tag, "W/" + tag, "\"other\", " + tag, std::string("*")}) {
    const Response response = served.answer(
        request("/assets/index-Bx3_z-9A.js", {{"Accept-Encoding", "br"}, {"If-None-Match", candidate}}));
    EXPECT_EQ(response.status, 304);
    EXPECT_FALSE(response.shared_body);
    EXPECT_EQ(header(response, "ETag"), tag);
  }
  EXPECT_EQ(served.answer(request("/assets/index-Bx3_z-9A.js", {{"If-None-Match", tag}})).status, 200);
}

TEST_F(StaticFilesTest, never_leaves_its_folder) {
  const StaticFiles served = files();
  EXPECT_EQ(served.answer(request("/../secret.txt")).status, 404);
  EXPECT_EQ(served.answer(request("/link.txt")).status, 404);
  EXPECT_EQ(served.answer(request("/assets/../../secret.txt")).status, 404);
  EXPECT_EQ(served.answer(request("/assets/index-Bx3_z-9A.js.br")).status, 404);
}

TEST_F(StaticFilesTest, allows_reading_only) {
  Request writing = request("/favicon.svg");
  writing.method = "POST";
  const Response response = files().answer(writing);
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(header(response, "Allow"), "GET, HEAD");
}

TEST_F(StaticFilesTest, works_behind_the_listener) {
  const StaticFiles served = files();
  Listener listener({}, [&](const Request& asked, Respond respond) { respond(served.answer(asked)); });
  listener.start();
  RawClient client(listener.port());
  client.send(get("/assets/index-Bx3_z-9A.js", "Accept-Encoding: br\r\n"));
  const Reply whole = client.reply();
  EXPECT_EQ(whole.body, "brotli script");
  EXPECT_EQ(whole.header("Cache-Control"), "public, max-age=31536000, immutable");
  client.send(get("/assets/index-Bx3_z-9A.js",
                  "Accept-Encoding: br\r\nIf-None-Match: " + whole.header("ETag") + "\r\n"));
  const Reply unchanged = client.reply_without_body();
  EXPECT_EQ(unchanged.status, 304);
  EXPECT_FALSE(unchanged.headers.has("Content-Length"));
  client.send("HEAD /favicon.svg HTTP/1.1\r\nHost: a\r\n\r\n" + get("/%2e%2e/secret.txt"));
  const Reply head = client.reply_without_body();
  EXPECT_EQ(head.header("Content-Length"), "5");
  EXPECT_EQ(client.reply().status, 400);
}

TEST(StaticFiles, needs_its_folder) {
  EXPECT_THROW(StaticFiles("/nowhere/at/all"), std::filesystem::filesystem_error);
}

}  // namespace
}  // namespace huiyin::http::testing
