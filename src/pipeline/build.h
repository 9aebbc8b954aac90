// The pipeline: content and theme in, a published site out.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"
#include "base/date.h"
#include "base/language.h"
#include "base/link_answer.h"
#include "base/report.h"
#include "publish/site.h"
#include "read/overlay.h"

namespace pipeline {

class ThemeCache;

struct BuildOptions {
  std::string content = "content";
  std::string out = "site";
  std::string theme;                                // in place of the one that site.yaml names; empty: that one
  std::string base_url;                             // in place of site.yaml's; one that is_base_url; empty: that one
  unsigned jobs = 0;                                // threads; 0: one for each processor
  bool is_check = false;                            // nothing is written, no site is opened
  std::vector<std::string> agencies;                // with is_check: the slugs to check; empty: all
  std::optional<base::Date> as_of;                  // with is_check: what is overdue on that day is found
  const base::LinkAnswers* link_answers = nullptr;  // with is_check: what ask_links() found
  bool strict = false;                              // warnings keep the site from being published, as errors do
  bool is_preview = false;                          // a site that nobody keeps: no wait for the disk
  bool is_full = false;                             // makes everything again, whatever the last build left
  bool verifies = false;               // compares the bytes of all files of the site with those that were published
  unsigned shard = 0, shards = 0;      // only this shard of so many, counted from 1, into `out`; 0: all
  std::vector<std::string> join;       // folders of all shards: publishes what they hold
  readers::Overlay overlay;            // with is_check: read in place of what is on disk
  std::string version;                 // of the program
  std::shared_ptr<ThemeCache> themes;  // of a program that builds again and again; null: the theme is read anew
  std::string document_reader;         // prongsai-text; empty: the one that belongs to the running program
  std::string card_painter;            // prongsai-card, likewise
  std::stop_token
      stop;  // once it is asked for, the build ends between two agencies or pages, and nothing is published
  // Told now and then, from any thread but never two at once: how many of all agencies are done.
  std::function<void(std::size_t done, std::size_t all)> progress;
  // Told in the same way what was found in an agency, as soon as that is known.
  std::function<void(const base::Report& of_the_agency)> found;
};

// What was made again, and why.
struct Rebuilt {
  std::string slug;  // empty: all agencies
  base::BilingualText why;
};

struct BuildResult {
  base::Report report;          // sorted
  base::Report silenced;        // sorted; what agencies ignore, the reason in place of the advice
  base::BilingualText failure;  // of the machine: disk, lock, no such folder; empty where all went well
  bool is_stopped = false;      // it was asked to stop, and nothing was published
  bool is_published = false;
  bool is_refused = false;  // with is_check: a build would publish nothing
  publish::Outcome outcome;
  std::size_t agencies = 0;
  std::vector<std::string> looked_at;  // with is_check: the slugs of these agencies, sorted
  std::size_t agencies_with_findings = 0;
  std::vector<std::string>
      held_back;                     // slugs of agencies with errors: what is published of them is older, or nothing
  std::vector<std::string> foreign;  // files in `out` that no build made
  std::vector<std::string> theme_folders;  // that were read; none where there is no such theme
  std::string base_url;                    // as in the settings
  bool lacks_pictures = false;             // of links that are shared: some, or all, could not be drawn
  std::vector<Rebuilt> rebuilt;            // by slug
  base::BilingualText portal_why;  // why the pages over all agencies were made again; empty where they were not
};

// What BuildOptions::base_url may be: an https address without a query or a part of a page.
bool is_base_url(std::string_view text);

// That of the site in this folder of content; nothing where there is none that can be read.
std::optional<base::Language> first_language(const std::string& content);

BuildResult build(const BuildOptions& options);

}  // namespace pipeline
