// figures.json: every published figure with an id that stays, where it comes from, and whether we worked it out.
// The ids are a promise (docs/data.en.md): they are made of what a figure says, never of where it is shown.
#include <map>

#include "base/json.h"
#include "model/computed_scores.h"
#include "views/complaints/complaint_counts.h"
#include "views/disclosures/disclosure_items.h"
#include "views/shared/data_files.h"
#include "views/shared/figure_ids.h"

namespace views {
namespace {

using base::SourceLocation;
using views::Cell;
using views::Complaint;

struct Figure {
  std::string id;     // below "<agency>/<year>/"
  std::string value;  // JSON
  std::string_view unit;
  bool is_computed = false;
  const SourceLocation* location = nullptr;  // of the figure; of the file where it is computed
  std::string key;                           // of as_printed
  std::string_view name = {};                // what it is about, where the id has only a number made of these words
  std::string_view comparable = {};          // of what compares with the year before, where that is not certain
};

struct Source {
  std::string id;  // "2565/assessment"; empty where the content names none
  const model::Annotations* remarks = nullptr;
};

std::string text_of(base::Points points) { return Cell(points).text; }

class FigureList {
 public:
  explicit FigureList(const views::Context& context) : context_(context) { figures_.open_list(); }

  // Notes a source, so that figures name it.
  Source source(int year, std::string_view file, const model::Source& stated, const model::Annotations& remarks) {
    Source out{{}, &remarks};
    if (stated.empty()) return out;
    out.id = std::to_string(year) + "/" + std::string(file);
    sources_[out.id] = &stated;
    return out;
  }

  void add(int year, const Source& source, const Figure& f) {
    ++count_;
    figures_.line().open_object();
    figures_.member("id", std::string(context_.agency.slug) + "/" + std::to_string(year) + "/" + f.id);
    figures_.key("value").raw(f.value).member("unit", f.unit).key("fiscal_year_be").number(year);
    if (!f.name.empty()) figures_.member("name", f.name);
    figures_.member("origin", f.is_computed ? "computed" : "printed").member("source", source.id);
    if (f.location && f.location->file) {
      figures_.member("file", file_of(*f.location));
      if (!f.is_computed && f.location->line) figures_.key("line").number(f.location->line);
    }
    if (!f.comparable.empty()) figures_.member("comparable", f.comparable);
    if (source.remarks && !f.key.empty()) add_printed(*source.remarks, f.key);
    figures_.close_object();
  }

  std::size_t count() const { return count_; }
  std::string json() {
    base::JsonWriter out;
    out.open_object().member("agency", context_.agency.slug);
    out.line().key("file_is_public").boolean(false);  // what `file` names stays with the site's editor
    out.line().key("sources").open_list();
    for (const auto& [id, stated] : sources_) {
      out.line().open_object().member("id", id).member("title", stated->title.in(language_of(context_)));
      if (stated->href)
        out.member("address", address_of(context_, *stated->href));
      else
        out.key("has_address").boolean(false);
      if (stated->date)
        out.member("date", stated->month ? base::to_iso(*stated->month) : base::to_iso(*stated->date));
      out.close_object();
    }
    out.close_list().line().key("figures");
    std::string list = figures_.close_list().take();
    list.pop_back();
    return out.raw(list).close_object().take();
  }

 private:
  // Below the agency's folder.
  std::string_view file_of(const SourceLocation& location) const {
    std::string_view path = location.file->path;
    if (path.starts_with(context_.agency.path)) path.remove_prefix(context_.agency.path.size());
    return path.substr(path.starts_with('/'));
  }
  void add_printed(const model::Annotations& remarks, const std::string& key) {
    for (const model::AsPrinted& printed : remarks.printed)
      if (printed.key == key)
        figures_.member("as_printed", printed.value.in(language_of(context_)))
            .member("note", printed.note.in(language_of(context_)));
  }

  const views::Context& context_;
  base::JsonWriter figures_;
  std::map<std::string, const model::Source*> sources_;
  std::size_t count_ = 0;
};

struct Scores {
  FigureList& figures;
  int year;
  Source source;

  void add(const std::string& id, const model::Score& score, const std::string& key, std::string_view name = {},
           std::string_view comparable = {}) {
    if (score)
      figures.add(year, source,
                  {"scores/" + id, text_of(*score), "points", false, &score.location, key, name, comparable});
  }
  void computed(const std::string& id, const model::Figure& figure, const SourceLocation& file) {
    if (figure.value && figure.is_computed)
      figures.add(year, source, {"scores/" + id, text_of(*figure.value), "points", true, &file, {}});
  }
};

void add_before(Scores& to, const model::Scores& before) {
  to.add("total/previous", before.total, "previous.total");
  for (const auto& [id, score] : before.instruments)
    to.add(std::string(id) + "/previous", score, "previous.instruments." + std::string(id));
  for (const auto& [id, score] : before.indicators)
    to.add("indicator-" + std::to_string(id) + "/previous", score, "previous.indicators." + std::to_string(id));
}

void add_scores(FigureList& figures, const model::Year& year) {
  const model::Assessment& a = *year.assessment;
  Scores to{figures, year.year, figures.source(year.year, "assessment", a.source, a.remarks)};
  to.add("total", a.total, "total");
  if (year.framework) to.computed("total", model::total_of(*year.framework, a), a.location);
  if (a.grade)
    figures.add(year.year, to.source,
                {"scores/grade", base::json_string(*a.grade), "grade", false, &a.grade.location, "grade"});
  for (const auto& [id, score] : a.instruments) to.add(std::string(id), score, "instruments." + std::string(id));
  if (year.framework)
    for (const model::Instrument& i : year.framework->instruments)
      to.computed(std::string(i.id), model::instrument_score(*year.framework, a, i), a.location);
  for (const auto& [id, score] : a.indicators)
    to.add("indicator-" + std::to_string(id), score, "indicators." + std::to_string(id));
  for (const auto& [id, change] : a.changes)
    to.add("indicator-" + std::to_string(id) + "/change", change, "changes." + std::to_string(id));
  if (a.previous) add_before(to, *a.previous);
  FigureNames names;
  for (std::size_t i = 0; i < a.questions.size(); ++i) {
    const model::Question& q = a.questions[i];
    const std::string id = names.of_question(q);
    const std::string key = "questions." + std::to_string(i + 1);
    const std::string_view name = q.id.empty() ? q.text.in(base::Language::th) : std::string_view();
    to.add(id, q.score, key + ".score", name);
    std::string_view comparable;
    if (q.comparable != model::Comparable::yes) comparable = model::comparables.id_of(q.comparable);
    to.add(id + "/previous", q.previous, key + ".previous", name, comparable);
    to.add(id + "/change", q.change, key + ".change", name, comparable);
  }
}

void add_complaints(FigureList& figures, const model::Year& year, Complaint about) {
  const model::Complaints& complaints = *year.complaints;
  const bool is_corruption = about == Complaint::corruption;
  const std::string name = is_corruption ? "corruption" : "general";
  const Source source{{}, &complaints.remarks};
  auto stated = [&](const std::string& id, const model::Field<std::int64_t>& value, const std::string& key,
                    std::string_view words = {}) {
    if (value)
      figures.add(year.year, source,
                  {"complaints/" + id, std::to_string(*value), "cases", false, &value.location, key, words});
  };
  auto sum = [&](const std::string& id, const views::Count& count) {
    if (count.value && count.is_computed)
      figures.add(year.year, source,
                  {"complaints/" + id, std::to_string(*count.value), "cases", true, &complaints.location, {}});
  };
  for (std::size_t i = 0; i < complaints.months.size(); ++i) {
    const model::ComplaintMonth& month = complaints.months[i];
    const model::Counts& counts = is_corruption ? month.corruption : month.general;
    const std::string id = base::to_iso(month.month) + "/" + name + "/",
                      key = "months." + std::to_string(i + 1) + "." + name + ".";
    stated(id + "received", counts.received, key + "received");
    stated(id + "closed", counts.closed, key + "closed");
    stated(id + "pending", counts.pending, key + "pending");
  }
  const model::Counts& total = is_corruption ? complaints.corruption_total : complaints.general_total;
  const views::ComplaintCounts counts = views::complaint_counts(complaints, year.year, about);
  stated("total/" + name + "/received", total.received, "totals." + name + ".received");
  sum("total/" + name + "/received", counts.received);
  stated("total/" + name + "/closed", total.closed, "totals." + name + ".closed");
  sum("total/" + name + "/closed", counts.closed);
  stated("open-before/" + name, is_corruption ? complaints.corruption_open_before : complaints.general_open_before,
         "open_before." + name);
  stated("open/" + name, total.pending, "totals." + name + ".pending");
  sum("open/" + name, counts.open);
  auto groups = [&](const std::string& kind, const std::string& list, const std::vector<model::ComplaintGroup>& all) {
    FigureNames names;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const model::Counts& of = is_corruption ? all[i].corruption : all[i].general;
      const std::string id = names.of_words(kind, all[i].name) + "/" + name + "/",
                        key = list + "." + std::to_string(i + 1) + "." + name + ".";
      const std::string_view words = all[i].name.in(base::Language::th);
      stated(id + "received", of.received, key + "received", words);
      stated(id + "closed", of.closed, key + "closed", words);
      stated(id + "pending", of.pending, key + "pending", words);
    }
  };
  groups("subject", "subjects", complaints.subjects);
  groups("channel", "by_channel", complaints.by_channel);
}

void add_measures(FigureList& figures, const model::Year& year) {
  Source report;
  if (year.report) report = figures.source(year.year, "report", year.report->source, year.report->remarks);
  std::map<std::string_view, std::size_t> counts{
      {"measures", year.measures.size()}, {"with-results", 0}, {"with-outcomes", 0}, {"with-evidence", 0}};
  for (const model::Measure& m : year.measures) {
    counts["with-results"] += !m.results.empty();
    counts["with-outcomes"] += !m.outcomes.empty();
    counts["with-evidence"] += !m.evidence.empty();
    const Source source{report.id, &m.remarks};
    auto budget = [&](std::string_view what, const std::optional<base::Decimal>& baht, std::string_view below = {}) {
      const std::string id = "measures/" + std::string(m.slug) + "/budget-" + std::string(what);
      if (baht)
        figures.add(
            year.year, source,
            {id, Cell(baht).text, "baht", false, &m.location, "budget." + std::string(below) + std::string(what)});
    };
    budget("planned", m.budget_planned.baht);
    budget("spent", m.budget_spent.baht);
    for (const model::AmountOfYear& of_year : m.budget_years)
      budget(std::to_string(of_year.year), of_year.amount.baht, "years.");
  }
  for (const auto& [what, count] : counts)
    figures.add(year.year, {}, {"counts/" + std::string(what), std::to_string(count), "measures", true, nullptr, {}});
}

void add_disclosures(FigureList& figures, const model::Year& year) {
  if (!year.framework || year.framework->disclosures.empty()) return;
  const charts::DisclosurePartsData counts = count_states(*year.framework, *year.disclosures);
  auto add = [&](const std::string& what, auto count) {
    figures.add(year.year, {},
                {"counts/" + what, std::to_string(count), "items", true, &year.disclosures->location, {}});
  };
  add("disclosures", year.framework->disclosures.size());
  add("disclosures-published", counts.published);
  add("disclosures-nothing-to-publish", counts.nothing_to_publish);
}

void add_figures(const AgencyWork& work) {
  const views::Context& context = work.context;
  FigureList figures(context);
  for (const model::Year& year : context.agency.years) {
    if (year.assessment) add_scores(figures, year);
    if (!year.measures.empty()) add_measures(figures, year);
    if (year.complaints) add_complaints(figures, year, Complaint::corruption);
    if (year.complaints) add_complaints(figures, year, Complaint::general);
    if (year.disclosures) add_disclosures(figures, year);
  }
  work.data.figure_count = figures.count();
  if (work.data.figure_count) work.data.figures = figures.json();
}

}  // namespace

extern const Feed figures_feed{.of_agency = {.data = add_figures}};

}  // namespace views
