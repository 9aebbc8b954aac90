// Any bytes as an office file: no crash, in no long time, and the answer survives its way to the program that asked.
// What is imported from it is YAML that can be read.
#include "platform/document_reader/office/office.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "import/import.h"
#include "import/plan.h"
#include "platform/yaml.h"

namespace {

void require_yaml(const importing::PlannedFile& planned) {
  constexpr std::string_view fence = "---\n";
  base::SourceFile file{planned.path, planned.text};
  std::string_view text = file.text;
  std::size_t start = 0;
  if (planned.path.ends_with(".md")) {
    if (!text.starts_with(fence)) return;
    start = fence.size();
    text = text.substr(start, text.find("\n---\n", start - 1) + 1 - start);
  } else if (!planned.path.ends_with(".yaml")) {
    return;
  }
  base::Arena arena;
  platform::YamlTree tree;
  base::Report report;
  if (platform::parse_yaml(file, start, text.size(), arena, tree, report) && report.findings().empty()) return;
  std::fprintf(stderr, "%s\n%s\n", planned.path.c_str(), planned.text.c_str());
  std::abort();
}

void import_document(const base::OfficeDocument& document) {
  static const model::Frameworks frameworks;
  constexpr int year = 2568;
  const model::Agency agency;
  importing::Wishes wishes;
  wishes.year = year;
  importing::Draft draft;
  importing::take_document(document, "/nonexistent", wishes, agency, frameworks, draft);
  base::BilingualText why;
  const auto plan =
      importing::plan_files(draft, "/nonexistent/agency", agency, year, "a.docx", base::Language::th, why);
  if (!plan) return;
  for (const importing::PlannedFile& file : plan->files) require_yaml(file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::array<std::string_view, 4> names{"a.docx", "a.csv", "a.tsv", ""};
  if (!size) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const platform::OfficeAnswer answer = document_reader::office::read_office(names[data[0] % names.size()], bytes);
  const std::string sent = platform::to_bytes(answer);
  const auto back = platform::office_answer(sent);
  if (!back || platform::to_bytes(*back) != sent) std::abort();
  if (back->state == platform::OfficeAnswer::State::read) import_document(back->document);
  platform::office_answer(bytes);
  return 0;
}
