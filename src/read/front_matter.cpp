#include "read/front_matter.h"

#include <algorithm>

namespace readers {
namespace {

// The number of hyphens of a line that has nothing else but blanks, tabs and no-break spaces behind them.
std::size_t hyphens_alone(std::string_view line) {
  for (const std::string_view blank : {" ", "\t", "\u00a0"})
    if (line.ends_with(blank)) return hyphens_alone(line.substr(0, line.size() - blank.size()));
  return line.find_first_not_of('-') == line.npos ? line.size() : 0;
}
bool is_fence(std::string_view line) { return hyphens_alone(line) == 3; }

}  // namespace

std::optional<FrontMatter> split_front_matter(const base::SourceFile& file, bool is_needed, base::Report& report) {
  std::string_view text = file.text;
  FrontMatter out;
  std::size_t end = text.find('\n');
  if (!is_fence(text.substr(0, end))) {
    std::size_t first = text.find_first_not_of(" \t\n");
    bool is_late = is_needed && first != text.npos && is_fence(text.substr(first, text.substr(first).find('\n')));
    if (!is_late) return out;
    report.error("front-matter", base::location_at(file, first, 3),
                 base::msg("ส่วนหัวของไฟล์ต้องเริ่มที่บรรทัดแรก", "the front matter must begin in the first line"),
                 base::msg("ลบบรรทัดว่างและช่องว่างหน้า ---", "remove the empty lines and spaces before '---'"));
    return std::nullopt;
  }
  out.yaml_offset = end == text.npos ? text.size() : end + 1;
  for (std::size_t at = out.yaml_offset; at < text.size();) {
    std::size_t stop = text.find('\n', at);
    if (is_fence(text.substr(at, stop == text.npos ? stop : stop - at))) {
      out.yaml_length = at - out.yaml_offset;
      out.body_offset = stop == text.npos ? text.size() : stop + 1;
      auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(out.body_offset), '\n');
      out.body_line = 1 + static_cast<std::uint32_t>(lines);
      return out;
    }
    if (const std::size_t hyphens = hyphens_alone(text.substr(at, stop == text.npos ? stop : stop - at));
        hyphens > 3) {
      report.error(
          "front-matter", base::location_at(file, at, hyphens),
          base::msg("บรรทัดที่ปิดส่วนหัวของไฟล์ต้องมีขีดสามตัวพอดี", "the line that closes the front matter has three hyphens"),
          base::msg("เขียน ---", "write ---"));
      return std::nullopt;
    }
    if (stop == text.npos) break;
    at = stop + 1;
  }
  report.error("front-matter", base::location_at(file, 0, 3),
               base::msg("ส่วนหัวของไฟล์ไม่มีบรรทัด --- ปิด", "the front matter is not closed by a line '---'"),
               base::msg("ใส่บรรทัด --- หลังคีย์สุดท้าย", "put a line '---' after the last key"));
  return std::nullopt;
}

}  // namespace readers
