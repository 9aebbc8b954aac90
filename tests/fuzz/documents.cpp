// Any bytes as a document of any format: no crash, no text beyond its limit, nothing but UTF-8, in no long time.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "checks/text/numbers_in_text.h"
#include "platform/document_reader/formats.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::array<std::string_view, 11> formats{"pdf", "docx", "xlsx", "odt", "ods", "svg",
                                                            "csv", "json", "ics",  "txt", "zip"};
  if (!size) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  document_reader::Limits limits;
  limits.text = 1 << 20;
  limits.unpacked = 4 << 20;
  limits.pages = 20;
  const base::ExtractedText words = document_reader::read_document(formats[data[0] % formats.size()], bytes, limits);
  if (words.text.size() > limits.text || base::first_invalid_utf8(words.text) != std::string_view::npos) std::abort();
  if (words.unread_parts > words.parts) std::abort();
  checks::citizen_numbers(words.text);
  checks::without_citizen_numbers(words.text);
  return 0;
}
