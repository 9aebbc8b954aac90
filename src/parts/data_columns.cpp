#include "parts/data_columns.h"

#include "model/channel.h"
#include "model/disclosures.h"
#include "model/measure.h"

namespace parts::columns {
namespace {

constexpr Column agency = Column("agency").required();
constexpr Column fiscal_year = Column("fiscal_year_be", "integer").from("2400").to("2699");
constexpr Column year_of_row = fiscal_year.required();
constexpr Column baht(std::string_view name) { return Column(name, "number").from("0"); }
constexpr Column count(std::string_view name) { return Column(name, "integer").from("0"); }
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
                                Column("change", "number").from("-100").to("100"),
                                points("target"),
                                {"meets_target", "boolean"},
                                "grade",
                                "dimension"};
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
                                  "evidence"};
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
                                  "note_en"};
constexpr Column of_complaints[] = {agency,
                                    year_of_row,
                                    {"as_of", "date"},
                                    Column("level").required().one_of("month|total"),
                                    {"month", "yearmonth"},
                                    Column("about").required().one_of("corruption|general"),
                                    count("received"),
                                    count("closed"),
                                    count("open_before")};
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
                                     "note"};
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
                                      Column("address").required()};
constexpr Column of_all_scores[] = {agency,
                                    year_of_row,
                                    "framework",
                                    Column("level").required().one_of("total|instrument"),
                                    Column("code").required(),
                                    points("score"),
                                    {"score_is_computed", "boolean"},
                                    "grade"};
constexpr Column of_all_measures[] = {agency, year_of_row, count("measures").required(),
                                      count("with_results").required(), count("with_outcomes").required()};

}  // namespace

constinit const std::span<const Column> all_agencies = of_all_agencies, all_scores = of_all_scores,
                                        all_measures = of_all_measures;
constinit const std::span<const Column> scores = of_scores, measures = of_measures, channels = of_channels,
                                        complaints = of_complaints, disclosures = of_disclosures,
                                        findings = of_findings, documents = of_documents, updates = of_updates;

}  // namespace parts::columns
