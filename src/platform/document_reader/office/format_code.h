// The format of a spreadsheet's numbers (ECMA-376, 18.8.30), taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace document_reader::office {

// One thing that a format names: a run of one letter ("yyyy"), a digit's place, or characters that stand for
// themselves.
struct FormatPart {
  enum class Type : unsigned char { literal, letters, digits, point, comma, percent, elapsed, am_pm, text };
  Type type;
  std::string text;
};

struct NumberFormat {
  std::vector<FormatPart> parts;
  bool is_thai_digits = false, is_buddhist = false, is_english = false;
  bool is_date() const { return has_letters("ymdbe"); }
  bool is_time() const { return has_letters("hs") || has(FormatPart::Type::elapsed); }
  bool has(FormatPart::Type type) const;
  bool has_letters(std::string_view letters) const;
  // "m" after hours or before seconds.
  bool is_minute(const FormatPart& part) const;
};

// Of one section; without parts where its numbers are shown as they are.
NumberFormat parse_format(std::string_view code);

// The sections of a format: of positive numbers, negative ones, zero.
std::vector<std::string_view> sections_of(std::string_view code);

}  // namespace document_reader::office
