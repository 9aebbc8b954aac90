// Findings printed as the person or program that asked wants them: options, text and counts that verbs share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/build.h"
#include "platform/options.h"

namespace console {

struct Printing {
  std::string format = "text";          // text, json, sarif, github
  std::string language;                 // of messages: th, en; empty: not asked for
  bool is_quiet = false;                // errors and warnings alone
  bool shows_notes = false;             // each note whole, not one line a code
  std::vector<std::string_view> whole;  // codes of notes that are shown whole all the same
  std::string content;                  // " --content X" for commands that are named; empty: the usual folder

  base::Language spoken() const { return language == "th" ? base::Language::th : base::Language::en; }
  // Text goes with sentences for people around it; the others are for programs.
  bool is_for_people() const { return format == "text"; }
  bool has_sentences() const { return is_for_people() && !is_quiet; }
};

void declare_printing(platform::Options& options, Printing& printing);
void declare_language(platform::Options& options, std::string& language);

// The language of messages: the one that was asked for, else the user's, else the first of the site in the folder
// `content`, else English.
base::Language language_of_messages(const std::string& asked, const std::string& content);
// Sets what of the printing depends on that folder.
void settle(Printing& printing, const std::string& content);

// Wrong use of the program, told on standard error: exit status 2.
int wrong_use(const Printing& printing, const base::BilingualText& what);

// Wrong use: what --content names is not there.
base::BilingualText no_content_folder(const std::string& path);

// Wrong use as well: --theme names what is not there. (Where site.yaml does, the finding has a place.)
bool is_of_a_wrong_theme(const pipeline::BuildResult& result);

// To standard error: the findings and, for people, their counts ("3 errors, 5 warnings, 12 notes in 2 of 5
// agencies"). In text, notes come last, one line a code.
void print_findings(const pipeline::BuildResult& result, const Printing& printing, const std::string& version);

}  // namespace console
