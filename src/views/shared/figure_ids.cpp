#include "views/shared/figure_ids.h"

#include <cstdint>

#include "base/ascii.h"

namespace views {

std::string FigureNames::of_question(const model::Question& question) {
  return question.id.empty() ? of_words("question", question.text) : std::string(question.id);
}

std::string FigureNames::of_words(const std::string& kind, const base::LocalizedText& words) {
  std::uint32_t hash = 2166136261;
  for (char c : words.in(base::Language::th)) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
  std::string first = kind + "-";
  for (int shift = 28; shift >= 0; shift -= 4) first += base::hex_digits[hash >> shift & 15];
  std::string id = first;
  for (int n = 2; !taken_.insert(id).second; ++n) id = first + "-" + std::to_string(n);
  return id;
}

}  // namespace views
