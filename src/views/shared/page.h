// Pages as values: the address of a page, the data its template sees, and what the site must know of it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/page_text.h"
#include "base/reflect.h"
#include "model/page_kind.h"

namespace views {

struct File {
  std::string path;  // below the site's root
  std::string bytes;
  std::string sha256 = {};  // where it is known
};

struct Page {
  std::string folder;                         // below the site's root, with its final slash; "" is the site's home
  std::string file;                           // folder + "index.html", or another file name ("404.html")
  std::shared_ptr<const void> data;           // the struct of the kind's shape
  std::size_t kind = 0;                       // which kind of page, set by the build
  const model::PageKindInfo* info = nullptr;  // of an agency's page, likewise
  bool is_indexed = true;                     // false for empty states and 404: noindex, not in the sitemap
  bool is_official_report = false;            // for an office's files: its figures follow `report_numerals`
  std::vector<File> files;                    // beside it: a stylesheet of its own, its charts as files
  base::PageText words;                       // for the search; set when it is rendered
};

// The pages that one kind makes of one agency, or of the portal.
class Pages {
 public:
  template <class Data>
  Page& add(std::string folder, Data data) {
    std::string file = folder + "index.html";
    list_.push_back({std::move(folder), std::move(file), std::make_shared<const Data>(std::move(data))});
    return list_.back();
  }
  std::vector<Page>& list() { return list_; }

 private:
  std::vector<Page> list_;
};

}  // namespace views
