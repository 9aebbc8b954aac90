#include "parts/footnotes.h"

#include <algorithm>

namespace parts {

REFLECT(Footnote, "footnote", id, back_id, number, back, printed, note);

void Footnotes::add(std::string_view file, const model::Remarks& remarks) {
  for (const model::Printed& p : remarks.printed) entries_.push_back({std::string(file), &p});
  for (const core::Text& note : remarks.notes) notes_.push_back(&note);
}

core::Html Footnotes::mark(std::string_view file, std::string_view key) {
  core::Html out;
  for (Entry& e : entries_) {
    if (e.file != file || e.printed->key != key) continue;
    bool first = !e.is_marked;
    if (first) e.number = ++last_;
    e.is_marked = true;
    out.raw("<sup class=\"fn\"><a href=\"#fn").number(e.number).raw("\"");
    if (first) out.raw(" id=\"fnref").number(e.number).raw("\"");
    out.raw(">[").number(e.number).raw("]</a></sup>");
  }
  return out;
}

std::vector<Footnote> Footnotes::list() {
  for (Entry& e : entries_)
    if (!e.number) e.number = ++last_;
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.number < b.number; });
  std::vector<Footnote> out;
  for (const Entry& e : entries_) {
    std::string n = std::to_string(e.number);
    Footnote f{"fn" + n, "", n, {}, e.printed->value.phrase(language_), e.printed->note.phrase(language_)};
    if (e.is_marked) {
      f.back_id = "fnref" + n;
      f.back = core::Url::within(f.back_id);
    }
    out.push_back(std::move(f));
  }
  return out;
}

std::vector<core::Phrase> Footnotes::notes() const {
  std::vector<core::Phrase> out;
  for (const core::Text* note : notes_) out.push_back(note->phrase(language_));
  return out;
}

}  // namespace parts
