#include "docx/render.hpp"

#include <map>

#include "docx/filling.hpp"
#include "docx/part_filler.hpp"

namespace huiyin::docx {
namespace {

Refusal refusal_of(const std::vector<Complaint>& complaints) {
  boost::json::array all;
  for (const Complaint& one : complaints) {
    all.push_back({{"code", one.code}, {"part", one.part}, {"tag", one.tag}, {"paragraph", one.paragraph}});
  }
  const Complaint& first = complaints.front();
  return Refusal{first.code, RefusalKind::invalid, first.part + " " + first.tag, {}, std::move(all)};
}

}  // namespace

Outcome<std::string> render(const Template& document, const json::value& data, const RenderOptions& options) {
  Filling filling(document.contents(), options);
  std::map<std::string, std::string> filled;
  for (const Part& part : document.contents().parts) {
    PartFiller filler(part.program, data, filling);
    if (auto no = filler.run()) return std::move(*no);
    if (filler.kept == PartFiller::Kept::in_memory) filled.emplace(part.program.part, std::move(filler.out));
  }
  if (!filling.complaints.empty()) return refusal_of(filling.complaints);
  if (auto no = filling.budget.look()) return std::move(*no);
  return filling.assemble(filled);
}

}  // namespace huiyin::docx
