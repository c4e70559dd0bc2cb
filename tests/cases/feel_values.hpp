#pragma once
// Values as the DMN compatibility kit writes them in its test files.

#include "bpmn/feel/value.hpp"
#include "bpmn/xml.hpp"

namespace huiyin::cases {

/// What a node of a test file holds: <value xsi:type>, <list>, or <component>s. Nil and what cannot be read
/// are null.
[[nodiscard]] feel::Value value_of(const bpmn::xml::Element& node);

/// Typed: a text is no date. Numbers are the same when they agree to nine digits, since the kit writes some
/// as doubles.
[[nodiscard]] bool matches(const feel::Value& expected, const feel::Value& actual);

}  // namespace huiyin::cases
