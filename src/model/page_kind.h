// Kinds of pages of an agency. Each page describes its own kind where it is registered (views/shared/agency_pages.h);
// menus, links, checks, the search and what the readers suggest go by these descriptions.
#pragma once

#include <string_view>
#include <vector>

#include "base/page_text.h"

namespace model {

struct Agency;
struct Year;

// A kind by its name. The constants are the kinds that code links to; there may be others.
struct PageKind {
  std::string_view name;  // "scores", as in page:scores and in addresses: 2568/scores/

  friend constexpr bool operator==(PageKind, PageKind) = default;

  static const PageKind home, scores, measures, measure, complaints, disclosures, report, channels, documents,
      updates, update, page, data, table, poster, summary, history, request, changes;
};
inline constexpr PageKind PageKind::home{"home"}, PageKind::scores{"scores"}, PageKind::measures{"measures"},
    PageKind::measure{"measure"}, PageKind::complaints{"complaints"}, PageKind::disclosures{"disclosures"},
    PageKind::report{"report"}, PageKind::channels{"channels"}, PageKind::documents{"documents"},
    PageKind::updates{"updates"}, PageKind::update{"update"}, PageKind::page{"page"}, PageKind::data{"data"},
    PageKind::table{"table"}, PageKind::poster{"poster"}, PageKind::summary{"summary"}, PageKind::history{"history"},
    PageKind::request{"request"}, PageKind::changes{"changes"};

struct PageKindInfo {
  PageKind kind;
  // Its position among all kinds, in the menu and in lists of kinds; kinds of the same order are sorted by name.
  int order = 1000;
  // A page for each fiscal year for which this holds. Null for kinds that have no years.
  bool (*has_year)(const Year&) = nullptr;
  // Of kinds with years: the address without a year always stands too. It leads to the page of the newest year; where
  // there is none, it says so.
  bool has_undated = false;
  // Of kinds without years: whether an agency has the page. Null: every agency has it.
  bool (*is_of)(const Agency&) = nullptr;
  // A page for each measure, update …, at measures/NAME/. Content links to the thing's file, not with page:measure.
  bool is_of_items = false;
  std::string_view menu = {};  // words of its entry in the menu; empty where it has none
  PageKind section = {};       // whose entry is marked on its pages, if not its own
  // Words that say in a list of hits what the page is; empty where the search has none of the kind.
  std::string_view search_label = {};
  base::TextScope searched = base::TextScope::whole;

  bool is_per_year() const { return has_year != nullptr; }
};

// All registered kinds, in their order.
struct PageKinds {
  std::vector<const PageKindInfo*> list;

  const PageKindInfo* find(PageKind kind) const {
    for (const PageKindInfo* info : list)
      if (info->kind == kind) return info;
    return nullptr;
  }
};

}  // namespace model
