#include "views/shared/footnotes.h"

#include <algorithm>
#include <set>

namespace views {

REFLECT(Footnote, "footnote", id, back_id, number, back, printed, note);

void Footnotes::add(std::string_view file, const model::Annotations& remarks) {
  const std::size_t begin = entries_.size();
  for (const model::AsPrinted& p : remarks.printed) entries_.push_back({&p});
  if (entries_.size() > begin) files_.insert({std::string(file), {begin, entries_.size()}});
  for (const base::LocalizedText& note : remarks.notes) notes_.push_back(&note);
}

base::Html Footnotes::mark(std::string_view file, std::string_view key) {
  base::Html out;
  std::set<int> marked;
  const auto [first, last] = files_.equal_range(file);
  for (auto range = first; range != last; ++range)
    for (std::size_t i = range->second.begin; i < range->second.end; ++i) {
      Entry& e = entries_[i];
      if (e.printed->key != key) continue;
      if (!e.is_marked) give_number(e);
      if (!marked.insert(e.number).second) continue;
      const bool is_first = !e.is_marked && !e.is_repeated;
      e.is_marked = true;
      out.raw("\u2060<sup class=\"fn\"><a href=\"#fn").number(e.number).raw("\"");  // with a word joiner
      if (is_first) out.raw(" id=\"fnref").number(e.number).raw("\"");
      out.raw(" aria-label=\"").text((*words_)("frame.footnote", {{"number", std::to_string(e.number)}}));
      out.raw("\">[").number(e.number).raw("]</a></sup>");
    }
  return out;
}

void Footnotes::give_number(Entry& entry) {
  if (entry.number) return;
  int& known = numbers_[{entry.printed->value.words, entry.printed->note.words}];
  entry.is_repeated = known;
  if (!known) known = ++last_;
  entry.number = known;
}

std::vector<Footnote> Footnotes::list() {
  for (Entry& e : entries_) give_number(e);
  return marked();
}

std::vector<Footnote> Footnotes::marked() const {
  std::vector<const Entry*> by_number;
  for (const Entry& e : entries_)
    if (e.number && !e.is_repeated) by_number.push_back(&e);
  std::sort(by_number.begin(), by_number.end(), [](const Entry* a, const Entry* b) { return a->number < b->number; });
  std::vector<Footnote> out;
  for (const Entry* e : by_number) {
    std::string n = std::to_string(e->number);
    Footnote f{"fn" + n,
               "",
               n,
               {},
               e->printed->value.phrase(words_->language()),
               e->printed->note.phrase(words_->language())};
    if (e->is_marked) {
      f.back_id = "fnref" + n;
      f.back = base::Url::within(f.back_id);
    }
    out.push_back(std::move(f));
  }
  return out;
}

std::vector<base::ResolvedText> Footnotes::notes() const {
  std::vector<base::ResolvedText> out;
  for (const base::LocalizedText* note : notes_) out.push_back(note->phrase(words_->language()));
  return out;
}

}  // namespace views
