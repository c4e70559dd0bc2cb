#pragma once
// What a reviewer decides. Shared by papers, immediate rectifications and reports, whose reviewers say the
// same two words.

#include <boost/describe.hpp>

/// BOOST_DESCRIBE_ENUM_ENTRY for words of the norms that C++ keeps for itself: the enumerator is called
/// otherwise, the API says the norms' word.
#define HUIYIN_ENUM_ENTRY_SAID_AS(E, e, said)  \
  , [] {                                       \
    struct Entry {                             \
      static constexpr auto value() noexcept { \
        return E::e;                           \
      }                                        \
      static constexpr auto name() noexcept {  \
        return said;                           \
      }                                        \
    };                                         \
    return Entry();                            \
  }()

namespace huiyin::paper {

enum class Verdict { pass, send_back };
BOOST_DESCRIBE_ENUM_BEGIN(Verdict)
BOOST_DESCRIBE_ENUM_ENTRY(Verdict, pass)
HUIYIN_ENUM_ENTRY_SAID_AS(Verdict, send_back, "return")
BOOST_DESCRIBE_ENUM_END(Verdict)

}  // namespace huiyin::paper
