// Which file of the content a path names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/translations.h"
#include "desk/desk_page.h"
#include "desk/look.h"
#include "read/schema.h"

namespace desk {

struct ContentFile {
  std::string path;  // below the content folder: "agencies/ban-khao/2568/measures/10-no-gift.md"
  const readers::ContentKind* kind = nullptr;  // null where there is no table of its keys: it is edited as text
  std::string slug;                            // of its agency; empty outside of agencies
  int year = 0;                                // Buddhist Era; 0 outside of a year's folder

  bool is_markdown() const { return path.ends_with(".md"); }
  std::string name() const { return path.substr(path.rfind('/') + 1); }
};

// Nothing where a path like this is no text file of the content.
std::optional<ContentFile> content_file(const std::string& path);

// The path below the folder of content, of one that begins with the folder.
std::string path_below(const std::string& content, const std::string& path);

// What the kind of file is called in the person's language; its name where it is one of many.
std::string title_of(const ContentFile& file, base::Language language);

// From the desk's home to the file's agency, and to the list that it stands in.
std::vector<Crumb> crumbs_of(const Visit& visit, const ContentFile& file);
// From the desk's home to the agency.
std::vector<Crumb> crumbs_of(const Visit& visit, const std::string& slug);

// Of its form, or of its text where it has no form: "file/site.yaml".
std::string page_of_file(const ContentFile& file);
// "agency/ban-khao"
std::string page_of_agency(std::string_view slug);
// Of the list that holds such files: "agency/ban-khao/2568/measures"; of the agency where the file is the only one.
std::string page_of_list(const ContentFile& file);

}  // namespace desk
