// The last build: which agencies are as they were then, and what is known of them.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "build.h"
#include "inputs.h"
#include "memory.h"
#include "publish/site.h"

class Earlier {
 public:
  // Takes what the last build left in the site's state. Files changed `since` that moment are too young to be
  // trusted.
  Earlier(const Inputs& inputs, const BuildOptions& options, const memory::Marks& marks, publish::Site& site,
          std::int64_t since);

  struct Verdict {
    const memory::AgencyRow* row = nullptr;  // nothing has changed: its pages are kept, and this is what is known
    core::Message why;                       // else what has
    std::optional<readers::AgencyFiles> refreshed;  // the same bytes with other times
  };
  // Looks at one agency's files and pages. From any thread.
  Verdict look(const std::string& slug) const;

  // With `publish: each-agency`: keeps the pages of an agency that now has errors. Null where it has none that stand.
  const memory::AgencyRow* keep_last_good(const std::string& slug) const;

  // Null where nothing is known.
  const memory::Image* image() const { return image_ ? &*image_ : nullptr; }
  // Why no agency can be as it was; empty where that is not so.
  const core::Message& why_all() const { return why_all_; }

 private:
  void compare_frameworks();
  core::Message changed_framework(const memory::AgencyRow& row) const;
  core::Message difference(const memory::AgencyRow& row, readers::AgencyFiles& files, bool& is_refreshed) const;
  bool is_same(const memory::FileRow& row, readers::File& file, bool& is_refreshed) const;
  std::vector<std::string> texts(memory::Range range) const;

  const Inputs& inputs_;
  publish::Site& site_;
  std::int64_t since_;
  std::optional<memory::Image> image_;
  core::Message why_all_;
  std::set<std::string, std::less<>> changed_ids_;
  std::set<int> changed_years_;
  bool newest_changed_ = false;
  bool root_changed_ = false;
};

// What binds the image to the publication that it belongs to; for Site::set_tool.
std::string tool_with(std::string_view version, const memory::Hash& checksum_of_the_image);
