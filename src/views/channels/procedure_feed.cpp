// procedure.csv, procedure.json: what a complaint must hold, how those who complain are protected, what happens next.
#include "base/markdown_document.h"
#include "views/shared/data_files.h"

namespace views {
namespace {

using base::Language;
using views::Cell;

class ProcedureRows {
 public:
  explicit ProcedureRows(std::string_view agency) : agency_(agency) {}

  void add(std::string_view part, const model::Prose& prose) {
    if (!prose.empty()) add(part, text_of(prose, Language::th), text_of(prose, Language::en), {});
  }
  void add(const model::HandlingStep& step) {
    add("step", std::string(in(Language::th, step.step)), std::string(in(Language::en, step.step)), step);
  }
  std::vector<std::vector<Cell>> take() { return std::move(rows_); }

 private:
  static std::string text_of(const model::Prose& prose, Language language) {
    return base::plain_text(prose.words[base::index(language)].nodes);
  }
  void add(std::string_view part, std::string th, std::string en, const model::HandlingStep& step) {
    rows_.push_back({agency_, Cell::count(static_cast<std::int64_t>(rows_.size() + 1)), part, std::move(th),
                     std::move(en), in(Language::th, step.within), in(Language::en, step.within),
                     in(Language::th, step.by), in(Language::en, step.by)});
  }

  std::string_view agency_;
  std::vector<std::vector<Cell>> rows_;
};

void add_procedure_set(const AgencyWork& work) {
  const auto& channels = work.context.agency.channels;
  if (!channels) return;
  ProcedureRows rows(work.context.agency.slug);
  for (const model::Prose& criterion : channels->criteria) rows.add("criterion", criterion);
  rows.add("protection", channels->protection);
  for (const model::HandlingStep& step : channels->handling) rows.add(step);
  add_set(work.context, "procedure", rows.take(), work.data);
}

}  // namespace

extern const Feed procedure_feed{.of_agency = {.data = add_procedure_set}};

}  // namespace views
