#include "theme/diagnostics.h"

#include <algorithm>

#include "base/nearest.h"

namespace theme {
namespace {

constexpr std::size_t most_told = 100;
constexpr std::size_t few = 12;

std::string joined(const std::vector<std::string_view>& names) {
  std::string out;
  for (std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

}  // namespace

void Diagnostics::add(const base::SourceFile& file, std::string_view at, base::BilingualText what,
                      base::BilingualText advice, std::string_view code) {
  ++count;
  if (told.size() >= most_told) return;
  auto offset = static_cast<std::size_t>(at.data() - file.text.data());
  if (!told.insert(file.path + '\n' + std::to_string(offset) + '\n' + what.en).second) return;
  report.error(code, base::location_at(file, offset, at.size()), std::move(what), std::move(advice));
}

void Diagnostics::add(const base::SourceFile& file, base::BilingualText what, base::BilingualText advice) {
  ++count;
  if (!told.insert(file.path + "\n" + what.en).second) return;
  report.error("template", base::SourceLocation{&file, 0, 0, 1}, std::move(what), std::move(advice));
}

std::string shown(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  if (text.size() <= 60) return std::string(text);
  std::size_t end = 57;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

base::BilingualText nearest_of(std::string_view wrong, std::vector<std::string_view> known) {
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  std::string_view meant = base::nearest(wrong, known);
  if (known.empty()) return {};
  if (known.size() > few)
    return meant.empty() ? base::BilingualText{} : base::msg("หมายถึง '{}' ใช่ไหม", "did you mean '{}'?", {meant});
  std::string all = joined(known);
  if (meant.empty()) return base::msg("ที่มีคือ {}", "valid values: {}", {all});
  return base::msg("หมายถึง '{}' ใช่ไหม ที่มีคือ {}", "did you mean '{}'? valid values: {}", {meant, all});
}

}  // namespace theme
