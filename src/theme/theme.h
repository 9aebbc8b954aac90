// A compiled theme: templates become flat programs, once; pages are rendered from them many times, on any thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/page_text.h"
#include "base/reflect.h"
#include "base/report.h"
#include "base/translations.h"
#include "platform/hash.h"

namespace theme {

struct Trees;

// Template files by name ("scores.html"), those of the theme before those of `default` of the same name.
// The files outlive the sources, and the programs keep nothing of them.
struct Sources {
  std::vector<std::unique_ptr<base::SourceFile>> files;  // owner
  struct Named {
    std::string name;
    const base::SourceFile* file;
  };
  std::vector<Named> templates;          // sorted by name
  mutable std::shared_ptr<Trees> trees;  // of the files that were parsed so far, for one thread
  const base::SourceFile* find(std::string_view name) const;
};

// What a rendering does beside writing the page.
struct RenderOptions {
  bool thai_digits = false;                 // in text, as base::with_thai_digits; not within translate="no"
  base::PageTextWriter* words = nullptr;    // receives the page's tags and texts
  std::vector<std::string>* ids = nullptr;  // gets the values of all attributes `id`, in their order
};

// One template, compiled for the data of one kind of page and the words of one language. Immutable.
class Program {
 public:
  struct Code;
  Program();
  Program(Program&&) noexcept;
  Program& operator=(Program&&) noexcept;
  ~Program();

  // Appends the page to `out`. `data` is the struct that the program was compiled for.
  // Requires a program whose compilation gave no error.
  void render(const void* data, std::string& out, const RenderOptions& options = {}) const;
  // Where the page carries its style, names this by its SHA-256 in the page's security policy. False where it cannot:
  // a condition may change the style or the policy. Before the first page is rendered.
  bool allow_own_style();
  // That name, "'sha256-…'"; empty where the page carries none.
  const std::string& own_style() const;
  // Of the text of all templates that it was compiled from: another where one of them is.
  platform::Hash mark() const;

 private:
  friend Program compile(const Sources&, std::string_view, const base::TypeInfo&, const base::Translations&,
                         base::Report&);
  std::unique_ptr<Code> code_;
};

// Compiles `name` and all that it extends and includes. Every mistake (an unknown value, a block that is not closed,
// a value in a place where it cannot be made safe …) is an error with file, line and column in `report`.
Program compile(const Sources& sources, std::string_view name, const base::TypeInfo& data,
                const base::Translations& words, base::Report& report);

}  // namespace theme
