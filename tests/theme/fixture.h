// A page's data with a value of every kind, and templates as texts: a test says in one line what comes out or is
// told.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/reflect.h"
#include "theme/theme.h"

struct Row {
  std::string title;
  base::Url href;
  base::ResolvedText name;
  long long count = 0;
  bool done = false;
  std::vector<std::string> tags;
};

struct Owner {
  std::string name;
  base::Url home;
  int members = 0;
};

struct Page {
  std::string title;
  base::ResolvedText lead;
  base::Html body;
  base::Json data;
  base::Url link;
  int count = 0;
  bool is_new = false;
  std::vector<Row> rows;
  std::vector<std::string> tags;
  Owner owner;
  std::shared_ptr<const Owner> parent;
  std::optional<Owner> deputy;
};

inline REFLECT(Row, "row", title, href, name, count, done, tags);
inline REFLECT(Owner, "owner", name, home, members);
inline REFLECT(Page, "page", title, lead, body, data, link, count, is_new, rows, tags, owner, parent, deputy);

// Template files by name; the one that is rendered is "page.html".
using Files = std::map<std::string, std::string>;

inline theme::Sources sources_of(const Files& files) {
  theme::Sources sources;
  for (const auto& [name, text] : files) {
    sources.files.push_back(std::make_unique<base::SourceFile>(base::SourceFile{name, text}));
    sources.templates.push_back({name, sources.files.back().get()});
  }
  return sources;
}

inline base::Translations some_words() {
  base::Translations words(base::Language::en);
  words.set("skip", "Skip to <content>");
  words.set("year", "Year {year}");
  words.set("agencies", "{n} {n|agency|agencies}");
  words.set("brace", "a {{b}");
  words.set("by", "{what} by {who}");
  return words;
}

inline Page some_page() {
  Page page;
  page.title = "A & B";
  page.lead = {"Lead <1>", false, base::Language::en};
  page.body = base::Html("<p>body</p>");
  page.data.raw("{\"name\":").string("</script>").raw("}");
  page.link = base::Url::between("a/index.html", "b/index.html");
  page.count = 3;
  page.rows = {{"one", base::Url::within("one"), {"หนึ่ง", true, base::Language::th}, 1, true, {"x", "y"}},
               {"two", base::Url::within("two"), {"two", false, base::Language::en}, 2, false, {}},
               {"three", base::Url::within("three"), {"three", false, base::Language::en}, 3, true, {"z"}}};
  page.tags = {"red", "blue"};
  page.owner = {"Owner", base::Url::within("owner"), 5};
  return page;
}

// What is told of the template, a finding a line: "file:line:column+length: code: message / advice".
inline std::string told(const Files& files, base::Language language = base::Language::en) {
  theme::Sources sources = sources_of(files);
  base::Report report;
  theme::compile(sources, "page.html", base::type_info<Page>(), some_words(), report);
  std::string out;
  for (const base::Finding& f : report.findings()) {
    out += f.path;
    if (f.line) out += ":" + std::to_string(f.line) + ":" + std::to_string(f.column) + "+" + std::to_string(f.length);
    out += ": " + f.code + ": " + f.what.in(language);
    if (!f.advice.empty()) out += " / " + f.advice.in(language);
    out += "\n";
  }
  if (!out.empty()) out.pop_back();
  return out;
}
inline std::string told(const std::string& text, base::Language language = base::Language::en) {
  return told(Files{{"page.html", text}}, language);
}

inline theme::Program program_of(const std::string& text) {
  theme::Sources sources = sources_of({{"page.html", text}});
  base::Report report;
  theme::Program program = theme::compile(sources, "page.html", base::type_info<Page>(), some_words(), report);
  INFO(told(text));
  REQUIRE_FALSE(report.has_errors());
  return program;
}

inline std::string rendered(const Files& files, const Page& page = some_page()) {
  theme::Sources sources = sources_of(files);
  base::Report report;
  theme::Program program = theme::compile(sources, "page.html", base::type_info<Page>(), some_words(), report);
  if (report.has_errors()) return "error: " + told(files);
  std::string out;
  program.render(&page, out);
  return out;
}
inline std::string rendered(const std::string& text, const Page& page = some_page()) {
  return rendered(Files{{"page.html", text}}, page);
}
