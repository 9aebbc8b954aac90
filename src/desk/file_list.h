// A list of files of one kind: the measures of a year in their order, its tables, an agency's pages.
#pragma once

#include <memory>

#include "desk/message.h"
#include "desk/open_form.h"
#include "read/site_content.h"

namespace desk {

// The agency that the path of the page names ({slug}), and its {year}.
struct ListedAgency {
  std::optional<readers::SiteContent> content;
  std::unique_ptr<model::Agency> agency;  // null where it cannot be read
  const model::Year* year = nullptr;      // null where it has no such year, or the path names none
  base::BilingualText why;

  std::string folder() const { return "agencies/" + std::string(agency->slug) + "/"; }
};
ListedAgency listed_agency(const Visit& visit);

struct FileRow {
  std::string label, state;
  std::string path;  // below the content folder
  base::Url href;
  std::size_t place = 0;          // in an order that may be changed, from 1; 0 where it may not
  bool up = false, down = false;  // may change places with the one before it, after it
};
REFLECTED(FileRow);

struct FilesPage {
  DeskFrame frame;
  std::string add_label;
  base::Url move, add;
  std::vector<FileRow> rows;
  bool is_ordered = false;  // the rows may be dragged to other places
};
REFLECTED(FilesPage);

// `kind`: of the list, "measures"; `one`: what `prongsai new` calls one of them, "measure".
FilesPage files_page(const Visit& visit, const std::string& kind, const std::string& one);
void add_file(FilesPage& page, const std::string& path, std::string_view title, const std::string& state);

}  // namespace desk
