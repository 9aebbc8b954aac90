// What stands below a figure: its own address, the same as a picture, its figures as a table, source and citation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/reflect.h"
#include "model/assessment.h"
#include "views/shared/data_table.h"
#include "views/shared/links.h"
#include "views/shared/page.h"

namespace views {

struct FigureTools {
  std::string id;    // the figure is figure-ID on its page
  std::string what;  // "คะแนนแต่ละตัวชี้วัด": read out with the links, which the other figures of the page have too
  base::Url svg, csv;
  base::Html source;              // the document, with its address; may be empty
  bool is_source_of_all = false;  // of the charts of the page: this one names it for the others
  std::string cite;               // agency, what, address
};

// A figure of the page at `own`, of its year, or of several where the page has none. `source` may be null.
struct FigureOf {
  const AgencyLinks& links;
  const Address& own;
  const model::Source* source;
  std::string id, what;

  std::string cite() const;
  std::string last_line() const;  // of the picture: source and citation

  // Its files are …/2565/charts/ID.svg of the page's language and one …/ID.csv, added to `files`; of a page without a
  // year …/history/charts/ID.svg. An empty picture is none.
  FigureTools tools(std::string svg, const Table& table, std::vector<File>& files) const;

 private:
  std::string folder_of_charts(base::Language) const;
};

// Of the figures of a page in their order, which rest on one document: the first names it for all.
void say_source_once(const std::vector<FigureTools*>&);

REFLECTED(FigureTools);

}  // namespace views
