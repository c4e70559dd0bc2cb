#pragma once
// The pack the product ships, loaded once for all tests of it.

#include <gtest/gtest.h>

#include <filesystem>

#include "norms/pack.hpp"

namespace huiyin::norms {

inline std::filesystem::path shipped_directory() {
#ifdef HUIYIN_NORMS_DIRECTORY
  return HUIYIN_NORMS_DIRECTORY;
#else
  return std::filesystem::path(__FILE__).parent_path() / "../../norms";
#endif
}

inline const Pack& shipped() {
  static const Pack pack = [] {
    Outcome<Pack> loaded = load_pack(shipped_directory());
    if (!loaded) throw std::runtime_error(loaded.refusal().code + " in " + loaded.refusal().field);
    return std::move(loaded).value();
  }();
  return pack;
}

inline Date day(std::string_view text) {
  return Date::parse(text).value();
}

}  // namespace huiyin::norms
