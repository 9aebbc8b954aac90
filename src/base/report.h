// The findings of a build: what is wrong with the content, where, and how to correct it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bilingual_text.h"
#include "base/source_location.h"

namespace base {

enum class Severity : unsigned char { error, warning, note };

// Self-contained: a finding outlives the files that it speaks of.
struct Finding {
  Severity severity = Severity::error;
  std::string code;        // kebab-case; the name of the check, or of the reader's rule
  std::string path;        // as given
  std::uint32_t line = 0;  // as in Place
  std::uint32_t column = 0;
  std::uint32_t length = 1;
  std::string source_line;  // empty where the whole file is meant
  BilingualText what;       // what is wrong
  BilingualText advice;     // what to do; may be empty
  std::string value;        // what an exception names where the code asks for it: the last four digits of personal-id
};

// Collects findings and never stops the work. Not for use by two threads at once.
class Report {
 public:
  void error(std::string_view code, const SourceLocation& location, BilingualText what, BilingualText advice = {});
  void warning(std::string_view code, const SourceLocation& location, BilingualText what, BilingualText advice = {});
  void note(std::string_view code, const SourceLocation& location, BilingualText what, BilingualText advice = {});
  // For what has no source text: a folder, a binary file, a file name. `path` as given on the command line.
  void error_at(std::string_view code, std::string path, BilingualText what, BilingualText advice = {});
  void warning_at(std::string_view code, std::string path, BilingualText what, BilingualText advice = {});
  void note_at(std::string_view code, std::string path, BilingualText what, BilingualText advice = {});

  void add(Finding finding);

  bool has_errors() const { return errors_ > 0; }
  std::size_t count(Severity severity) const;
  const std::vector<Finding>& findings() const { return findings_; }

  void append(Report&& other);
  // By path, line, column, code: the order in which they are shown. Of equal findings one is kept.
  void sort();

 private:
  void add(Severity, std::string_view code, const SourceLocation&, BilingualText what, BilingualText advice);
  void add_at(Severity, std::string_view code, std::string path, BilingualText what, BilingualText advice);
  std::vector<Finding> findings_;
  std::size_t errors_ = 0;
};

}  // namespace base
