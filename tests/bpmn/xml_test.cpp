#include "bpmn/xml.hpp"

#include <gtest/gtest.h>

namespace huiyin::bpmn::xml {
namespace {

std::string refused(std::string_view source, const Limits& limits = {}) {
  const Outcome<Document> read_document = read(source, limits);
  return read_document.ok() ? "" : read_document.refusal().code;
}

TEST(Xml, ResolvesNamespacesAndKeepsBytes) {
  const std::string source =
      "<?xml version='1.0'?>\n<b:definitions xmlns:b='urn:b' xmlns:f='urn:f' b:x='1' y='2'>"
      "<f:form  key = \"a\"><![CDATA[<]]> &lt;</f:form>\n<b:task id='t'/></b:definitions>";
  const Outcome<Document> document = read(source);
  ASSERT_TRUE(document.ok());
  const Element& root = document->root;
  EXPECT_EQ(root.space, "urn:b");
  EXPECT_EQ(root.line, 2);
  EXPECT_EQ(root.value("y"), "2");
  EXPECT_EQ(root.attribute("x"), nullptr);
  ASSERT_EQ(root.children.size(), 2U);
  const Element& form = root.children[0];
  EXPECT_EQ(form.text, "< <");
  EXPECT_EQ(source.substr(form.begin, form.end - form.begin),
            "<f:form  key = \"a\"><![CDATA[<]]> &lt;</f:form>");
  const Element& task = root.children[1];
  EXPECT_EQ(source.substr(task.begin, task.end - task.begin), "<b:task id='t'/>");
  EXPECT_EQ(root.child("task"), &task);
  EXPECT_EQ(root.child("form"), nullptr);
}

TEST(Xml, RefusesWhatIsBroken) {
  EXPECT_EQ(refused(""), "bpmn.xml.malformed");
  EXPECT_EQ(refused("<a>"), "bpmn.xml.malformed");
  EXPECT_EQ(refused("<a></b>"), "bpmn.xml.malformed");
  EXPECT_EQ(refused("<a>\xff</a>"), "bpmn.xml.malformed");
  EXPECT_EQ(refused("<a>&unknown;</a>"), "bpmn.xml.malformed");
  EXPECT_EQ(refused("<p:a/>"), "bpmn.xml.unknown_prefix");
  EXPECT_EQ(refused("<a p:x='1'/>"), "bpmn.xml.unknown_prefix");
}

TEST(Xml, RefusesADoctypeBeforeAnyEntityGrows) {
  EXPECT_EQ(refused("<!DOCTYPE a><a/>"), "bpmn.xml.doctype");
  EXPECT_EQ(refused("<!DOCTYPE a [<!ENTITY x 'xxxxxxxx'><!ENTITY y '&x;&x;&x;&x;'>]><a>&y;</a>"),
            "bpmn.xml.doctype");
  EXPECT_EQ(refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "bpmn.xml.doctype");
}

TEST(Xml, RefusesAHundredMegabytes) {
  EXPECT_EQ(refused("<a>" + std::string(100'000'000, ' ') + "</a>"), "bpmn.xml.too_large");
}

TEST(Xml, RefusesANestingOfAHundredThousand) {
  std::string source;
  for (int i = 0; i < 100'000; ++i) source += "<a>";
  for (int i = 0; i < 100'000; ++i) source += "</a>";
  EXPECT_EQ(refused(source), "bpmn.xml.too_deep");
}

TEST(Xml, RefusesTooManyElementsAndAttributes) {
  std::string source = "<a>";
  for (int i = 0; i < 300; ++i) source += "<b x='1' y='2'/>";
  source += "</a>";
  EXPECT_EQ(refused(source), "");
  EXPECT_EQ(refused(source, Limits{.elements = 300}), "bpmn.xml.too_many");
  EXPECT_EQ(refused(source, Limits{.attributes = 599}), "bpmn.xml.too_many");
}

}  // namespace
}  // namespace huiyin::bpmn::xml
