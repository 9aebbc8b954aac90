#include "views/shared/footnotes.h"

#include <algorithm>
#include <set>

#include "views/shared/formatting.h"

namespace views {

REFLECT(Footnote, "footnote", id, back_id, number, back, printed, note, source);

namespace {

void add_mark(base::Html& out, int number, bool is_first, const base::Translations& words) {
  out.raw("\u2060<sup class=\"fn\"><a href=\"#fn").number(number).raw("\"");  // with a word joiner
  if (is_first) out.raw(" id=\"fnref").number(number).raw("\"");
  out.raw("><span class=\"vh\">").text(words("frame.footnote")).raw("</span>[").number(number).raw("]</a></sup>");
}

Footnote footnote_of(int number, bool is_marked) {
  const std::string n = std::to_string(number);
  Footnote out{"fn" + n, "", n, {}, {}, {}, {}};
  if (!is_marked) return out;
  out.back_id = "fnref" + n;
  out.back = base::Url::within(out.back_id);
  return out;
}

}  // namespace

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
      add_mark(out, e.number, is_first, *words_);
    }
  return out;
}

base::Html Footnotes::source_mark(const base::LocalizedText& source) {
  base::Html out;
  if (source.empty()) return out;
  const auto known = std::find_if(sources_.begin(), sources_.end(),
                                  [&](const FigureSource& s) { return s.text->words == source.words; });
  const bool is_first = known == sources_.end();
  const int number = is_first ? ++last_ : known->number;
  if (is_first) sources_.push_back({&source, number});
  add_mark(out, number, is_first, *words_);
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
  std::map<int, Footnote> by_number;
  for (const Entry& e : entries_) {
    if (!e.number || e.is_repeated) continue;
    Footnote& f = by_number.emplace(e.number, footnote_of(e.number, e.is_marked)).first->second;
    f.printed = phrase_html(e.printed->value.phrase(words_->language()));
    f.note = e.printed->note.phrase(words_->language());
  }
  for (const FigureSource& source : sources_)
    by_number.emplace(source.number, footnote_of(source.number, true)).first->second.source =
        phrase_with_links(source.text->phrase(words_->language()));
  std::vector<Footnote> out;
  for (auto& [number, footnote] : by_number) out.push_back(std::move(footnote));
  return out;
}

std::vector<base::ResolvedText> Footnotes::notes() const {
  std::vector<base::ResolvedText> out;
  for (const base::LocalizedText* note : notes_) out.push_back(note->phrase(words_->language()));
  return out;
}

}  // namespace views
