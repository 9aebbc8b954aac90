#include "views/shared/data_sets.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "model/assessment.h"
#include "model/channel.h"
#include "model/disclosures.h"
#include "model/measure.h"

namespace views::columns {
namespace {

constexpr Column agency = Column("agency").required();
constexpr Column fiscal_year = Column("fiscal_year_be", "integer").from("2400").to("2699");
constexpr Column year_of_row = fiscal_year.required();
constexpr Column baht(std::string_view name) { return Column(name, "number").from("0"); }
constexpr Column count(std::string_view name) { return Column(name, "integer").from("0"); }
constexpr Column change(std::string_view name) { return Column(name, "number").from("-100").to("100"); }
constexpr Column points(std::string_view name) { return Column(name, "number").from("0").to("100"); }

constexpr Column of_scores[] = {agency,
                                year_of_row,
                                Column("framework").required(),
                                Column("level").required().one_of("total|instrument|indicator|question"),
                                "code",
                                "name_th",
                                "name_en",
                                "instrument",
                                points("score"),
                                {"score_is_computed", "boolean"},
                                points("previous_score"),
                                change("change"),
                                points("target"),
                                {"meets_target", "boolean"},
                                "grade",
                                "dimension",
                                change("computed_change"),
                                Column("comparable").one_of(model::comparable_names),
                                "figure"};
constexpr Column of_measures[] = {agency,
                                  year_of_row,
                                  Column("number").required(),
                                  Column("measure").required(),
                                  "dimension",
                                  "dimension_th",
                                  "dimension_en",
                                  Column("kind").required().one_of(model::measure_kinds.names()),
                                  "title_th",
                                  "title_en",
                                  Column("status").one_of(model::statuses.names()),
                                  "responsible",
                                  {"period_from", "date"},
                                  {"period_to", "date"},
                                  "period_text",
                                  "due",
                                  "due_text",
                                  "indicators",
                                  "questions",
                                  "disclosures",
                                  "issue",
                                  "steps",
                                  "results",
                                  "outcomes",
                                  "follow_up",
                                  baht("budget_planned"),
                                  baht("budget_spent"),
                                  "problems",
                                  "suggestions",
                                  "evidence",
                                  "objective",
                                  "targets",
                                  Column("risk_likelihood", "integer").from("1").to("5"),
                                  Column("risk_impact", "integer").from("1").to("5"),
                                  "risk_level",
                                  "budget_years",
                                  "budget_source"};
constexpr Column of_channels[] = {agency,
                                  Column("channel").required(),
                                  Column("position", "integer").required().from("1"),
                                  Column("type").required().one_of(model::channel_types.names()),
                                  Column("for").one_of(model::channel_purposes.names()),
                                  "name_th",
                                  "name_en",
                                  "value",
                                  "address",
                                  "hours_th",
                                  "hours_en",
                                  "note_th",
                                  "note_en",
                                  "phones"};
constexpr Column of_procedure[] = {agency,
                                   Column("position", "integer").required().from("1"),
                                   Column("part").required().one_of("criterion|protection|step"),
                                   "text_th",
                                   "text_en",
                                   "within_th",
                                   "within_en",
                                   "by_th",
                                   "by_en"};
constexpr Column of_complaints[] = {agency,
                                    year_of_row,
                                    {"as_of", "date"},
                                    Column("level").required().one_of("month|total|subject|channel"),
                                    {"month", "yearmonth"},
                                    Column("about").required().one_of("corruption|general"),
                                    count("received"),
                                    count("closed"),
                                    count("open_before"),
                                    count("pending"),
                                    "name_th",
                                    "name_en"};
constexpr Column of_disclosures[] = {agency,
                                     year_of_row,
                                     "framework",
                                     Column("code").required(),
                                     "title_th",
                                     "title_en",
                                     count("indicator"),
                                     "section",
                                     Column("state").required().one_of(model::disclosure_states.names()),
                                     "address",
                                     "none_reason",
                                     {"updated", "date"},
                                     "note",
                                     "links"};
constexpr Column of_findings[] = {agency,        year_of_row, "instrument", count("indicator"), "questions",
                                  "disclosures", "text_th",   "text_en",    "advice_th",        "advice_en"};
constexpr Column of_documents[] = {agency,
                                   Column("document").required(),
                                   "title",
                                   fiscal_year,
                                   {"date", "date"},
                                   Column("file_type").required(),
                                   count("bytes").required(),
                                   Column("address").required()};
constexpr Column of_updates[] = {
    agency,       Column("update").required(), {"date", "date"}, "title_th", "title_en", "summary_th",
    "summary_en", Column("address").required()};
constexpr Column of_corrections[] = {
    agency, year_of_row, Column("figure").required(), "old", "new", {"date", "date"}, "reason_th", "reason_en"};

constexpr Column of_all_agencies[] = {agency.required(),
                                      "name_th",
                                      "name_en",
                                      Column("agency_type").required(),
                                      "province_th",
                                      "province_en",
                                      "district_th",
                                      "district_en",
                                      "subdistrict_th",
                                      "subdistrict_en",
                                      count("channels").required(),
                                      {"newest_date", "date"},
                                      Column("address").required(),
                                      count("channels_with_contact").required(),
                                      {"newest_month", "yearmonth"}};
constexpr Column of_all_scores[] = {agency,
                                    year_of_row,
                                    "framework",
                                    Column("level").required().one_of("total|instrument|indicator|question"),
                                    "code",
                                    points("score"),
                                    {"score_is_computed", "boolean"},
                                    "grade",
                                    "name_th",
                                    "name_en",
                                    points("previous_score"),
                                    change("computed_change"),
                                    "item_th",
                                    "item_en",
                                    Column("comparable").one_of(model::comparable_names)};
constexpr Column of_all_measures[] = {agency,
                                      year_of_row,
                                      count("measures").required(),
                                      count("with_results").required(),
                                      count("with_outcomes").required(),
                                      count("with_evidence").required()};

}  // namespace

constinit const std::span<const Column> all_agencies = of_all_agencies, all_scores = of_all_scores,
                                        all_measures = of_all_measures;
constinit const std::span<const Column> scores = of_scores, measures = of_measures, channels = of_channels,
                                        procedure = of_procedure, complaints = of_complaints,
                                        disclosures = of_disclosures, findings = of_findings,
                                        documents = of_documents, updates = of_updates, corrections = of_corrections;

}  // namespace views::columns

namespace views {
namespace {

using model::Agency;
using model::Year;

bool is_a_document(const model::DocumentFile& file, const Agency& agency) {
  return !agency.logo || agency.logo->target != file.path;
}

const std::array<DataSet, 10> sets{{
    {"scores", "scores", columns::scores, "", [](const Year& y) { return y.assessment && y.framework; }, nullptr},
    {"measures", "measures", columns::measures, "agency|fiscal_year_be|measure",
     [](const Year& y) { return !y.measures.empty(); }, nullptr},
    {"channels", "channels", columns::channels, "agency|channel", nullptr,
     [](const Agency& a) { return a.channels && !a.channels->channels.empty(); }},
    {"procedure", "procedure", columns::procedure, "agency|position", nullptr,
     [](const Agency& a) {
       return a.channels &&
              (!a.channels->criteria.empty() || !a.channels->protection.empty() || !a.channels->handling.empty());
     },
     false},
    {"complaints", "complaints", columns::complaints, "", [](const Year& y) { return y.complaints.has_value(); },
     nullptr},
    {"disclosures", "disclosures", columns::disclosures, "agency|fiscal_year_be|code",
     [](const Year& y) { return y.disclosures.has_value(); }, nullptr},
    {"findings", "findings", columns::findings, "",
     [](const Year& y) { return y.assessment && !y.assessment->findings.empty(); }, nullptr, false},
    {"documents", "documents", columns::documents, "agency|document", nullptr,
     [](const Agency& a) {
       return std::any_of(a.documents.begin(), a.documents.end(),
                          [&](const auto& file) { return is_a_document(file, a); });
     },
     false},
    {"updates", "updates", columns::updates, "agency|update", nullptr,
     [](const Agency& a) { return !a.updates.empty(); }, false},
    {"corrections", "corrections", columns::corrections, "", nullptr,
     [](const Agency& a) { return !a.corrections.empty(); }, false},
}};

}  // namespace

std::span<const DataSet> data_sets() { return sets; }

const DataSet& data_set(std::string_view name) {
  for (const DataSet& set : sets)
    if (set.name == name) return set;
  assert(false && "a set of this name");
  return sets.front();
}

std::vector<int> years_of(const DataSet& set, const Agency& agency) {
  std::vector<int> years;
  if (!set.of_year) return years;
  for (const Year& year : agency.years)
    if (set.of_year(year)) years.push_back(year.year);
  return years;
}

bool has_data(const DataSet& set, const Agency& agency) {
  return set.of_agency ? set.of_agency(agency) : !years_of(set, agency).empty();
}

std::string data_file(const model::Settings& settings, std::string_view slug, std::string_view set,
                      std::string_view extension) {
  return agency_file(settings, slug, "data/" + std::string(set) + "." + std::string(extension));
}

std::string data_archive(const model::Settings& settings, std::string_view slug) {
  return data_file(settings, slug, slug, "zip");
}

std::vector<Download> data_downloads(const AgencyLinks& links, std::string_view set) {
  const Context& context = links.context();
  if (!has_data(data_set(set), context.agency)) return {};
  std::string name = context.words()("data.set_" + std::string(set));
  auto file = [&](std::string_view extension) {
    return links.file(data_file(context.site.settings, context.agency.slug, set, extension));
  };
  return {{name + " (CSV)", file("csv")}, {name + " (JSON)", file("json")}};
}

namespace {

const std::array<DataSet, 3> sets_of_all{{
    {"agencies", "agencies", columns::all_agencies, "agency", nullptr, nullptr},
    {"scores", "all_scores", columns::all_scores, "", nullptr, nullptr},
    {"measures", "all_measures", columns::all_measures, "agency|fiscal_year_be", nullptr, nullptr},
}};

}  // namespace

std::span<const DataSet> portal_data_sets() { return sets_of_all; }

std::string portal_data_file(std::string_view name, std::string_view extension) {
  return "data/" + std::string(name) + "." + std::string(extension);
}

}  // namespace views
