// Which figures change between two publications, which of them want a reason, and where it is found.
#include "deploy/figure_changes.h"

#include <catch2/catch.hpp>

#include "base/json.h"

using deploy::figure_changes;
using deploy::FigureChange;

namespace {

struct Figure {
  int year;
  std::string id, value;  // JSON
  std::string origin = "printed";
};

// As figures_feed.cpp writes it.
std::string figures(std::vector<Figure> list) {
  base::JsonWriter out;
  out.open_object().member("agency", "ban-khao").line().key("sources").open_list().close_list();
  out.line().key("figures").open_list();
  for (const Figure& f : list)
    out.line()
        .open_object()
        .member("id", "ban-khao/" + std::to_string(f.year) + "/" + f.id)
        .key("value")
        .raw(f.value)
        .member("unit", "points")
        .key("fiscal_year_be")
        .number(f.year)
        .member("origin", f.origin)
        .close_object();
  return out.close_list().close_object().take();
}

std::string text_of(const std::vector<FigureChange>& changes) {
  std::string out;
  for (const FigureChange& c : changes)
    out += c.agency + " " + std::to_string(c.year) + " " + c.figure + " " + c.before + ">" + c.after +
           (c.is_computed ? " computed" : "") + (c.is_closed ? " closed" : "") +
           (c.lacks_reason() ? " unexplained" : "") + (c.reason.empty() ? "" : " " + c.reason.th) + "\n";
  return out;
}

const std::string one_correction =
    "[\n {\"agency\": \"ban-khao\", \"fiscal_year_be\": 2567, \"figure\": \"scores/IIT\", \"old\": \"80\", \"new\": "
    "\"81.5\", "
    "\"date\": \"2025-01-31\", \"reason_th\": \"พิมพ์ \\\"ผิด\\\" \\u003cเดิม>\", \"reason_en\": null}\n]\n";

}  // namespace

TEST_CASE("equal figures are no change, however they are written") {
  CHECK(figure_changes(figures({{2568, "scores/IIT", "80.00"}}), figures({{2568, "scores/IIT", "80"}}), "").empty());
}

TEST_CASE("a figure of a closed year wants a reason; of the newest assessed year, or computed, it does not") {
  const auto changes = figure_changes(
      figures({{2567, "scores/IIT", "80"}, {2567, "scores/total", "80", "computed"}, {2568, "scores/IIT", "90"}}),
      figures({{2567, "scores/IIT", "81"}, {2567, "scores/total", "81", "computed"}, {2568, "scores/IIT", "91"}}),
      "");
  CHECK(text_of(changes) ==
        "ban-khao 2567 scores/IIT 80>81 closed unexplained\n"
        "ban-khao 2567 scores/total 80>81 computed closed\n"
        "ban-khao 2568 scores/IIT 90>91\n");
}

TEST_CASE("a year is closed by the next one's scores, not by its complaints") {
  const auto before = figures({{2568, "scores/IIT", "80"}});
  CHECK(text_of(figure_changes(
            before, figures({{2568, "scores/IIT", "81"}, {2569, "complaints/total/general/received", "3"}}), "")) ==
        "ban-khao 2568 scores/IIT 80>81\nban-khao 2569 complaints/total/general/received >3\n");
  CHECK(text_of(figure_changes(before, figures({{2568, "scores/IIT", "81"}, {2569, "scores/IIT", "3"}}), "")) ==
        "ban-khao 2568 scores/IIT 80>81 closed unexplained\nban-khao 2569 scores/IIT >3\n");
}

TEST_CASE("a correction gives the reason where it leads to the figure that is published now") {
  const auto before = figures({{2567, "scores/IIT", "80"}, {2568, "scores/IIT", "90"}});
  CHECK(text_of(figure_changes(before, figures({{2567, "scores/IIT", "81.50"}, {2568, "scores/IIT", "90"}}),
                               one_correction)) == "ban-khao 2567 scores/IIT 80>81.50 closed พิมพ์ \"ผิด\" <เดิม>\n");
  CHECK(text_of(figure_changes(before, figures({{2567, "scores/IIT", "82"}, {2568, "scores/IIT", "90"}}),
                               one_correction)) == "ban-khao 2567 scores/IIT 80>82 closed unexplained\n");
}

TEST_CASE("a figure that is no longer published is a change, a new one wants no reason") {
  const auto changes = figure_changes(figures({{2567, "scores/IIT", "80"}, {2568, "scores/IIT", "90"}}),
                                      figures({{2567, "scores/grade", "\"A\""}, {2568, "scores/IIT", "90"}}), "");
  CHECK(text_of(changes) ==
        "ban-khao 2567 scores/grade >A closed\n"
        "ban-khao 2567 scores/IIT 80> closed unexplained\n");
}
