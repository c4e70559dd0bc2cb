#pragma once
// Process files in short: [a>b] is a sequence flow a_b, [a>b?x] one with the condition x, [a>b>c] stands for
// two.

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include "bpmn/parse.hpp"

namespace huiyin::bpmn {

inline std::string contents_of(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

inline std::string flow(const std::string& from, const std::string& to, const std::string* condition) {
  std::string text =
      "<sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"";
  if (condition == nullptr) return text + "/>";
  return text + "><conditionExpression xsi:type=\"tFormalExpression\">" + *condition +
         "</conditionExpression></sequenceFlow>";
}

inline std::string expanded(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('[', at);
    const std::size_t close = open == std::string::npos ? open : text.find(']', open);
    if (close == std::string::npos) return out + text.substr(at);
    out += text.substr(at, open - at);
    std::string inner = text.substr(open + 1, close - open - 1);
    std::string condition;
    const std::size_t question = inner.find('?');
    if (question != std::string::npos) {
      condition = inner.substr(question + 1);
      inner.resize(question);
    }
    std::string from;
    std::istringstream names(inner);
    for (std::string name; std::getline(names, name, '>'); from = name) {
      if (!from.empty()) out += flow(from, name, question == std::string::npos ? nullptr : &condition);
    }
    at = close + 1;
  }
  return out;
}

/// An executable process p with `body`, and `beside` it what else the file defines.
inline std::string sample(const std::string& body, const std::string& beside = "") {
  return "<definitions id=\"file\" targetNamespace=\"urn:test\" "
         "xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"\n"
         " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:foreign=\"urn:foreign\" "
         "xmlns:huiyin=\"urn:huiyin:bpmn:1.0\">" +
         expanded(beside) + "\n<process id=\"p\" isExecutable=\"true\">" + expanded(body) +
         "</process></definitions>";
}

inline bool has(const Reading& reading, std::string_view code, std::string_view id) {
  return std::ranges::any_of(reading.findings,
                             [&](const Finding& one) { return one.code == code && one.id == id; });
}

inline int line_of(const Reading& reading, std::string_view code) {
  for (const Finding& finding : reading.findings) {
    if (finding.code == code) return finding.line;
  }
  return 0;
}

}  // namespace huiyin::bpmn
