#include "views/scores/score_tables.h"

#include <algorithm>

#include "base/byte_search.h"
#include "model/points_in.h"
#include "views/charts/rows.h"
#include "views/shared/formatting.h"

namespace views {
REFLECT(ScoreRow, "score row", code, was, name, mark, scored_by, instrument, before, score, change, weight, points,
        below, not_strict, stated_change, higher_is_better, note, plot);
REFLECT(ScoreGroup, "score group", heading, rows);
REFLECT(ScoreTable, "score table", year, year_before, has_before, has_weights, changes_are_computed, groups, total,
        id, what, is_grouped, caption, key, axis, unpublished, unpublished_count);

namespace {

using base::Html;
using base::Points;

// Cells of a row before they are markup; rows are sorted by them.
struct Figures {
  std::optional<Points> now, before;
};

Html change_html(const Figures& f, const Html& mark) {
  Html out;
  if (f.now && f.before) out.text(base::to_signed_text(*f.now - *f.before)).html(mark);
  return out;
}

Html before_html(const Figures& f, const base::Translations& words, const Html& mark) {
  return score_html({f.before, false}, words, mark);
}

std::optional<Badge> below_tag(const ScoreInput& input, const std::optional<Points>& score) {
  const auto& target = input.framework().target;
  if (!target || !score || *score >= *target) return std::nullopt;
  return warning_badge(input.context.words()("scores.below_target", {{"target", base::to_short_text(*target)}}));
}

ScoreTable table_of(const ScoreInput& input) {
  ScoreTable table;
  table.year = fiscal_year(input.year.year, input.context.words());
  int before = input.before.year ? input.before.year : input.year.year - 1;
  table.year_before = fiscal_year(before, input.context.words());
  return table;
}

// High to low; ties keep their order, rows without a score come last.
template <class Row>
void sort_high_to_low(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.figures.now && (!b.figures.now || *a.figures.now > *b.figures.now);
  });
}

struct Sortable {
  Figures figures;
  const model::Indicator* indicator = nullptr;
  const model::Question* question = nullptr;
  std::size_t position = 0;  // in the file, from 1

  bool is_comparable() const { return !question || question->comparable == model::Comparable::yes; }
};

ScoreRow instrument_row(const ScoreInput& input, const model::Instrument& instrument) {
  const base::Translations& words = input.context.words();
  const model::Figure score = model::instrument_score(input.framework(), input.assessment(), instrument);
  const Figures f{score.value, model::points_in(input.before.instruments, instrument.id)};
  const std::string id(instrument.id);
  ScoreRow row;
  row.code = id;
  row.name = instrument.name.phrase(words.language());
  row.scored_by = scored_by_html(instrument, words);
  row.before = before_html(f, words, input.mark("previous.instruments." + id));
  row.score = score_html(score, words, input.mark("instruments." + id));
  row.change = change_html(f, {});
  if (instrument.weight) row.weight = base::to_text(*instrument.weight) + "%";
  const auto exact = model::exact_score(input.framework(), instrument, input.assessment().instruments,
                                        input.assessment().indicators);
  const auto points = exact ? model::weighted(instrument, *exact) : std::nullopt;
  row.points = points ? base::to_text(*points) : "–";
  row.below = below_tag(input, score.value);
  return row;
}

ScoreRow total_row(const ScoreInput& input) {
  const base::Translations& words = input.context.words();
  const model::Figure total = model::total_of(input.framework(), input.assessment());
  const Figures f{total.value, input.before.total};
  ScoreRow row;
  row.before = before_html(f, words, input.mark("previous.total"));
  row.score = score_html(total, words, input.mark("total"));
  row.change = change_html(f, {});
  if (total.value) row.points = base::to_text(*total.value);
  std::int64_t weights = 0;  // hundredths of a percent
  for (const model::Instrument& i : input.framework().instruments)
    weights += i.weight ? i.weight->scaled(2).value_or(0) : 0;
  row.weight = base::to_short_text({static_cast<std::int32_t>(weights)}) + "%";
  return row;
}

ScoreRow indicator_row(const ScoreInput& input, const Sortable& item) {
  const base::Translations& words = input.context.words();
  const std::string id = std::to_string(item.indicator->id);
  const model::Instrument* instrument = input.framework().instrument_of(item.indicator->id);
  ScoreRow row;
  row.code = id;
  row.name = item.indicator->name.phrase(words.language());
  if (instrument) row.instrument = instrument->id;
  row.before = before_html(item.figures, words, input.mark("previous.indicators." + id));
  row.score = score_html({item.figures.now, false}, words, input.mark("indicators." + id));
  row.change = change_html(item.figures, input.mark("changes." + id));
  row.below = below_tag(input, item.figures.now);
  return row;
}

// The report says it in words alone: those who sign it need not know a sign of ours.
void put_not_comparable(ScoreRow& row, const model::Question& q, const Html& mark, const base::Translations& words,
                        WithPlots plots) {
  const std::string said =
      words(q.comparable == model::Comparable::no ? "scores.not_strict" : "scores.perhaps_not_strict");
  const bool is_paper = plots == WithPlots::no;
  row.change.raw("<span aria-hidden=\"true\">").text(is_paper ? "–" : "≠");
  row.change.raw("</span><span class=\"vh\">").text(said).raw("</span>").html(mark);
  row.not_strict = {"", {}, (is_paper ? "" : "≠ ") + said};
  if (q.change) row.stated_change = base::to_signed_text(*q.change);
}

ScoreRow question_row(const ScoreInput& input, const Sortable& item, WithPlots plots) {
  const base::Translations& words = input.context.words();
  const model::Question& q = *item.question;
  const std::string key = "questions." + std::to_string(item.position) + ".";
  ScoreRow row;
  row.code = q.id;
  if (q.was != q.id) row.was = q.was;
  row.name = q.text.phrase(words.language());
  for (const char* said : {"id", "was", "text", "dimension", "note"}) row.mark.html(input.mark(key + said));
  row.before = before_html(item.figures, words, input.mark(key + "previous"));
  row.score = score_html({item.figures.now, false}, words, input.mark(key + "score"));
  if (item.is_comparable())
    row.change = change_html(item.figures, input.mark(key + "change"));
  else if (item.figures.before)
    put_not_comparable(row, q, input.mark(key + "change"), words, plots);
  row.below = below_tag(input, item.figures.now);
  row.higher_is_better = reads_negative(q.text.in(base::Language::th));
  row.note = q.note.phrase(words.language());
  return row;
}

std::vector<Sortable> sorted_questions(const ScoreInput& input) {
  std::vector<Sortable> items;
  for (const model::Question& q : input.assessment().questions)
    items.push_back(
        {{q.score.value, model::score_before(input.context.agency, input.year, q)}, nullptr, &q, items.size() + 1});
  sort_high_to_low(items);
  std::stable_sort(items.begin(), items.end(), [&](const Sortable& a, const Sortable& b) {
    return place_of_dimension(input.framework(), a.question->dimension) <
           place_of_dimension(input.framework(), b.question->dimension);
  });
  return items;
}

std::vector<Cell> cells_of(const Sortable& item, const charts::Rows& rows) {
  const base::LocalizedText& name = item.question ? item.question->text : item.indicator->name;
  std::optional<model::Comparable> stated;
  if (item.question) stated = item.question->comparable;
  return {Cell::count(rows.year),
          item.question ? std::string(item.question->id) : std::to_string(item.indicator->id),
          name.words[base::index(base::Language::th)],
          name.words[base::index(base::Language::en)],
          item.figures.now,
          item.figures.before,
          model::comparable_id(stated, item.figures.now && item.figures.before),
          rows.target};
}

charts::RowTexts texts_of(const ScoreRow& row, const charts::RowValue& value, std::string_view group,
                          const base::Translations& words) {
  charts::RowTexts out{std::string(group), row.code, {}, {}, {}};
  if (row.not_strict)
    out.remark = row.not_strict->label + (row.note.empty() ? "" : ": " + std::string(row.note.text));
  if (!row.instrument.empty()) out.name += ".";
  if (!out.name.empty()) out.name += " ";
  out.name += row.name.text;
  if (row.higher_is_better) out.name += " " + words("scores.higher_is_better");
  if (value.before) out.before = base::to_text(*value.before);
  if (value.now) out.now = base::to_text(*value.now);
  if (value.now && value.before)
    out.change = value.is_comparable ? base::to_signed_text(*value.now - *value.before) : "≠";
  return out;
}

// Puts caption, key, axis and the mark of each row. `items` are in the order of the rows; those of which nothing is
// known are taken out of the rows.
void put_plots(ScoreTable& table, charts::Rows&& rows, const std::vector<Sortable>& items, const ScoreInput& input) {
  const base::Translations& words = input.context.words();
  rows.year = input.year.year;
  rows.year_before = input.before.year ? input.before.year : input.year.year - 1;
  rows.target = input.framework().target;
  for (const Sortable& item : items) {
    std::string name;
    if (item.question && !item.question->id.empty())
      name = words("scores.question_called", {{"code", item.question->id}});
    if (item.indicator)
      if (const auto phrase = item.indicator->name.phrase(words.language()); !phrase.is_other) name = phrase.text;
    rows.values.push_back({item.figures.now, item.figures.before, item.is_comparable(), std::move(name)});
    table.cells.push_back(cells_of(item, rows));
  }
  rows.choose_form();
  std::size_t next = 0;
  for (ScoreGroup& group : table.groups) {
    std::vector<ScoreRow> kept;
    for (ScoreRow& row : group.rows) {
      table.texts.push_back(
          texts_of(row, rows.values[next], &row == &group.rows.front() ? group.heading.text : "", words));
      const charts::RowValue& value = rows.values[next++];
      row.plot = charts::rows_plot(rows, value);
      (value.now || value.before || !row.mark.empty() || !row.note.empty() ? kept : table.unpublished)
          .push_back(std::move(row));
    }
    group.rows = std::move(kept);
  }
  std::erase_if(table.groups, [](const ScoreGroup& group) { return group.rows.empty(); });
  if (!table.unpublished.empty())
    table.unpublished_count = words(
        rows.of == charts::Rows::Of::indicators ? "scores.unpublished_indicators" : "scores.unpublished_questions",
        {{"n", std::to_string(table.unpublished.size())}});
  const bool of_indicators = rows.of == charts::Rows::Of::indicators;
  table.id = of_indicators ? "indicators" : "questions";
  table.what = words(of_indicators ? "scores.indicator" : "scores.question");
  table.is_grouped = !table.groups.empty() && !table.groups.front().heading.empty();
  if (!rows.has_value()) return;
  table.caption = charts::rows_caption(rows, table.is_grouped, words).html();
  table.key = charts::rows_key(rows, words).html();
  table.axis = charts::rows_axis(rows, words);
  table.plots = std::move(rows);
}

}  // namespace

bool reads_negative(std::string_view name) {
  static constexpr std::string_view bad[] = {"สินบน", "เรียกรับ", "ทุจริต", "ส่วนตัว", "เลือกปฏิบัติ", "พวกพ้อง", "แทรกแซง"};
  static constexpr std::string_view against[] = {"ป้องกัน",   "แก้ไข",    "ต่อต้าน",     "ปราบปราม",
                                                 "ตรวจสอบ", "ร้องเรียน", "แจ้งเบาะแส", "ไม่"};
  auto is_in = [&](std::string_view part) { return base::find(name, part) != name.npos; };
  return std::any_of(std::begin(bad), std::end(bad), is_in) &&
         std::none_of(std::begin(against), std::end(against), is_in);
}

Html scored_by_html(const model::Instrument& instrument, const base::Translations& words) {
  if (!instrument.scored_by.empty()) return phrase_html(instrument.scored_by.phrase(words.language()));
  const std::string* known = words.find("answer.scored_by_" + std::string(instrument.id));
  return known ? Html().text(*known) : Html();
}

Html score_html(const model::Figure& figure, const base::Translations& words, const Html& mark) {
  Html out;
  if (!figure.value) return out.raw("<span class=\"mut\">").text(words("frame.not_published")).raw("</span>");
  out.text(base::to_text(*figure.value));
  if (figure.is_computed) out.raw(" <small class=\"mut\">").text(words("frame.computed")).raw("</small>");
  return out.html(mark);
}

std::size_t place_of_dimension(const model::Framework& framework, std::string_view id) {
  const auto& all = framework.dimensions;
  return static_cast<std::size_t>(
      std::find_if(all.begin(), all.end(), [&](const model::Dimension& d) { return d.id == id; }) - all.begin());
}

ScoreTable instrument_table(const ScoreInput& input) {
  ScoreTable table = table_of(input);
  table.has_before = !input.before.instruments.empty();
  table.changes_are_computed = true;
  bool has_score = false;
  ScoreGroup group;
  for (const model::Instrument& i : input.framework().instruments) {
    has_score = has_score || model::instrument_score(input.framework(), input.assessment(), i).value;
    table.has_weights = table.has_weights || i.weight;
    group.rows.push_back(instrument_row(input, i));
  }
  if (!has_score) return table;
  table.groups.push_back(std::move(group));
  table.total = total_row(input);
  return table;
}

ScoreTable indicator_table(const ScoreInput& input, WithPlots plots) {
  ScoreTable table = table_of(input);
  std::vector<Sortable> items;
  bool has_score = false;
  for (const model::Indicator& i : input.framework().indicators) {
    Figures f{model::points_in(input.assessment().indicators, i.id), model::points_in(input.before.indicators, i.id)};
    has_score = has_score || f.now;
    table.has_before = table.has_before || f.before;
    table.changes_are_computed |= f.now && f.before && !model::points_in(input.assessment().changes, i.id);
    items.push_back({f, &i});
  }
  if (!has_score) return table;
  if (plots == WithPlots::yes) sort_high_to_low(items);
  ScoreGroup group;
  for (const Sortable& item : items) group.rows.push_back(indicator_row(input, item));
  table.groups.push_back(std::move(group));
  if (plots == WithPlots::yes) put_plots(table, {charts::Rows::Of::indicators, "indicator-rows"}, items, input);
  return table;
}

ScoreTable question_table(const ScoreInput& input, WithPlots plots) {
  ScoreTable table = table_of(input);
  const std::string_view* dimension = nullptr;
  const std::vector<Sortable> items = sorted_questions(input);
  for (const Sortable& item : items) {
    const Figures& f = item.figures;
    table.has_before = table.has_before || f.before;
    table.changes_are_computed |= f.now && f.before && !item.question->change && item.is_comparable();
    if (!dimension || *dimension != item.question->dimension) {
      const model::Dimension* d = input.framework().dimension(item.question->dimension);
      table.groups.push_back({d ? d->name.phrase(input.context.language()) : base::ResolvedText(), {}});
    }
    dimension = &item.question->dimension;
    table.groups.back().rows.push_back(question_row(input, item, plots));
  }
  if (plots == WithPlots::yes) put_plots(table, {charts::Rows::Of::questions, "question-rows"}, items, input);
  return table;
}

}  // namespace views
