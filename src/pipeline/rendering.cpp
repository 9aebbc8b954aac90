#include "pipeline/rendering.h"

namespace pipeline {

bool wants_thai_digits(const model::Settings& settings, base::Language language, const views::Page& page) {
  const model::Numerals numerals = page.is_official_report ? settings.report_numerals : settings.numerals;
  return language == base::Language::th && numerals == model::Numerals::thai;
}

void render(const theme::Program& program, const views::Page& page, const theme::RenderOptions& options,
            std::string& bytes) {
  bytes.clear();
  program.render(page.data.get(), bytes, options);
}

}  // namespace pipeline
