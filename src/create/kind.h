// What `prongsai new` can make, one kind a file: NAME_kind.cpp defines one Kind, `NAME_kind`; CMake lists them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"
#include "create/answers.h"
#include "create/question.h"
#include "model/settings.h"

namespace create {

struct NewFile {
  std::string path;  // below the folder that the program runs in, or absolute
  std::string text;
};

// What is made of the answers.
struct Creation {
  std::vector<NewFile> files;
  std::vector<base::BilingualText> remarks;
  std::vector<std::string> next_commands;  // that make sense now, at most three
};

struct Order {
  std::string content;  // the folder of content, as given
  bool is_forced = false;
  Answers& answers;
  // Whether a site with these settings uses the name itself, so that no agency may have it.
  bool (*is_reserved)(std::string_view slug, const model::Settings& settings);

  // " --content DIR" for commands that are named, where it is not the usual folder.
  std::string content_option() const { return content == "content" ? "" : " --content " + content; }
};

struct Kind {
  std::string_view name;      // "measure"
  std::string_view th, en;    // what it makes
  std::string_view argument;  // what the help calls the answer to the first question, whose flag may be left out
  std::span<const Question> questions;
  std::span<const Question> more_questions;  // of another kind that it makes as well
  bool is_in_content = true;                 // false of what makes the folder of content itself
  Creation (*make)(const Order& order);      // throws Refusal
};

extern const std::span<const Kind* const> all_kinds;

// Writes the files, none of which may be there. Throws Refusal.
void write_files(const std::vector<NewFile>& files);

}  // namespace create
