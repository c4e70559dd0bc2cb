#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

#include "api/http/listener.hpp"
#include "raw_client.hpp"

namespace huiyin::http::testing {
namespace {

template <auto Free>
struct Freeing {
  template <typename Thing>
  void operator()(Thing* thing) const {
    Free(thing);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using File = std::unique_ptr<std::FILE, Freeing<std::fclose>>;
using Context = std::unique_ptr<SSL_CTX, Freeing<SSL_CTX_free>>;
using Bio = std::unique_ptr<BIO, Freeing<BIO_free_all>>;

TlsFiles self_signed(const std::filesystem::path& folder) {
  const Key key(EVP_EC_gen("P-256"));
  const Certificate certificate(X509_new());
  X509_set_version(certificate.get(), X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -60);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
  X509_set_pubkey(certificate.get(), key.get());
  X509_NAME* name = X509_get_subject_name(certificate.get());
  const std::string common_name = "localhost";
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>(common_name.c_str()), -1, -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  X509_sign(certificate.get(), key.get(), EVP_sha256());

  TlsFiles files{folder / "certificate.pem", folder / "key.pem"};
  const File certificate_file(std::fopen(files.certificate.c_str(), "w"));
  PEM_write_X509(certificate_file.get(), certificate.get());
  const File key_file(std::fopen(files.key.c_str(), "w"));
  PEM_write_PrivateKey(key_file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  return files;
}

class TlsTest : public ::testing::Test {
 protected:
  TlsTest() : folder(std::filesystem::temp_directory_path() / ("huiyin-tls-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder);
    settings.tls = self_signed(folder);
  }
  ~TlsTest() override { std::filesystem::remove_all(folder); }

  void serve() {
    listener.emplace(settings, [](const Request& request, Respond respond) {
      Response response;
      response.body = request.body.empty() ? std::string(500'000, 's') : request.body;
      respond(std::move(response));
    });
    listener->start();
  }

  std::filesystem::path folder;
  Settings settings;
  std::optional<Listener> listener;
};

class TlsClient {
 public:
  TlsClient(std::uint16_t port, int newest) : context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_max_proto_version(context_.get(), newest);
    SSL_CTX_set_security_level(context_.get(), 0);
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    bio_.reset(BIO_new_ssl_connect(context_.get()));
    BIO_set_conn_hostname(bio_.get(), ("127.0.0.1:" + std::to_string(port)).c_str());
  }
  bool shake_hands() { return BIO_do_connect(bio_.get()) == 1; }
  void send(const std::string& bytes) { BIO_write(bio_.get(), bytes.data(), static_cast<int>(bytes.size())); }
  // Until the server closes.
  std::string read_all() {
    std::string all;
    std::array<char, 4096> piece{};
    while (true) {
      const int read = BIO_read(bio_.get(), piece.data(), static_cast<int>(piece.size()));
      if (read <= 0) return all;
      all.append(piece.data(), static_cast<std::size_t>(read));
    }
  }

 private:
  Context context_;
  Bio bio_;
};

TEST_F(TlsTest, serves_over_tls) {
  serve();
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
    TlsClient client(listener->port(), version);
    ASSERT_TRUE(client.shake_hands());
    client.send(post("/", "first") + post("/", "second") + get("/", "Connection: close\r\n"));
    const std::string all = client.read_all();
    const std::size_t first = all.find("\r\n\r\nfirst");
    const std::size_t second = all.find("\r\n\r\nsecond");
    EXPECT_NE(first, std::string::npos);
    EXPECT_LT(first, second);
    EXPECT_TRUE(all.ends_with("\r\n\r\n" + std::string(500'000, 's')));
  }
}

TEST_F(TlsTest, refuses_old_versions) {
  serve();
  TlsClient client(listener->port(), TLS1_1_VERSION);
  EXPECT_FALSE(client.shake_hands());
}

TEST_F(TlsTest, gives_up_a_handshake_that_does_not_come) {
  settings.limits.header_timeout = std::chrono::milliseconds{300};
  serve();
  RawClient silent(listener->port());
  EXPECT_TRUE(silent.ended());
  RawClient plain(listener->port());
  plain.send(get("/"));
  EXPECT_EQ(plain.reply().status, 0);
}

TEST_F(TlsTest, refuses_a_slow_request_aloud) {
  settings.limits.header_timeout = std::chrono::milliseconds{300};
  serve();
  TlsClient client(listener->port(), TLS1_3_VERSION);
  ASSERT_TRUE(client.shake_hands());
  client.send("GET / HT");
  EXPECT_TRUE(client.read_all().starts_with("HTTP/1.1 408 "));
}

TEST_F(TlsTest, stops_with_connections_open) {
  serve();
  TlsClient client(listener->port(), TLS1_3_VERSION);
  ASSERT_TRUE(client.shake_hands());
  const auto began = std::chrono::steady_clock::now();
  listener->stop(std::chrono::seconds{5});
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds{2});
}

TEST_F(TlsTest, does_not_start_without_its_files) {
  settings.tls->key = folder / "missing.pem";
  Listener broken(settings, [](const Request&, const Respond&) {});
  EXPECT_THROW(broken.start(), std::runtime_error);
}

}  // namespace
}  // namespace huiyin::http::testing
