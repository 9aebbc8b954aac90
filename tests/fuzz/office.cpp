// Any bytes as an office file: no crash, in no long time, and the answer survives its way to the program that asked.
#include "platform/document_reader/office/office.h"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::array<std::string_view, 4> names{"a.docx", "a.csv", "a.tsv", ""};
  if (!size) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::string answer =
      platform::to_bytes(document_reader::office::read_office(names[data[0] % names.size()], bytes));
  const auto back = platform::office_answer(answer);
  if (!back || platform::to_bytes(*back) != answer) std::abort();
  platform::office_answer(bytes);
  return 0;
}
