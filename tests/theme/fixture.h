// A page's data with a value of every kind, and templates as texts: a test says in one line what comes out or is
// told.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/shape.h"
#include "theme/theme.h"

struct Row {
  std::string title;
  core::Url href;
  core::Phrase name;
  long long count = 0;
  bool done = false;
  std::vector<std::string> tags;
};

struct Owner {
  std::string name;
  core::Url home;
  int members = 0;
};

struct Page {
  std::string title;
  core::Phrase lead;
  core::Html body;
  core::Json data;
  core::Url link;
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
    sources.files.push_back(std::make_unique<core::SourceFile>(core::SourceFile{name, text}));
    sources.templates.push_back({name, sources.files.back().get()});
  }
  return sources;
}

inline core::Words some_words() {
  core::Words words(core::Language::en);
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
  page.lead = {"Lead <1>", false, core::Language::en};
  page.body = core::Html("<p>body</p>");
  page.data.raw("{\"name\":").string("</script>").raw("}");
  page.link = core::Url::between("a/index.html", "b/index.html");
  page.count = 3;
  page.rows = {{"one", core::Url::within("one"), {"หนึ่ง", true, core::Language::th}, 1, true, {"x", "y"}},
               {"two", core::Url::within("two"), {"two", false, core::Language::en}, 2, false, {}},
               {"three", core::Url::within("three"), {"three", false, core::Language::en}, 3, true, {"z"}}};
  page.tags = {"red", "blue"};
  page.owner = {"Owner", core::Url::within("owner"), 5};
  return page;
}

// What is told of the template, a finding a line: "file:line:column+length: code: message / advice".
inline std::string told(const Files& files, core::Language language = core::Language::en) {
  theme::Sources sources = sources_of(files);
  core::Report report;
  theme::compile(sources, "page.html", core::page_type<Page>(), some_words(), report);
  std::string out;
  for (const core::Finding& f : report.findings()) {
    out += f.path;
    if (f.line) out += ":" + std::to_string(f.line) + ":" + std::to_string(f.column) + "+" + std::to_string(f.length);
    out += ": " + f.code + ": " + f.what.in(language);
    if (!f.advice.empty()) out += " / " + f.advice.in(language);
    out += "\n";
  }
  if (!out.empty()) out.pop_back();
  return out;
}
inline std::string told(const std::string& text, core::Language language = core::Language::en) {
  return told(Files{{"page.html", text}}, language);
}

inline theme::Program program_of(const std::string& text) {
  theme::Sources sources = sources_of({{"page.html", text}});
  core::Report report;
  theme::Program program = theme::compile(sources, "page.html", core::page_type<Page>(), some_words(), report);
  INFO(told(text));
  REQUIRE_FALSE(report.has_errors());
  return program;
}

inline std::string rendered(const Files& files, const Page& page = some_page()) {
  theme::Sources sources = sources_of(files);
  core::Report report;
  theme::Program program = theme::compile(sources, "page.html", core::page_type<Page>(), some_words(), report);
  if (report.has_errors()) return "error: " + told(files);
  std::string out;
  program.render(&page, out);
  return out;
}
inline std::string rendered(const std::string& text, const Page& page = some_page()) {
  return rendered(Files{{"page.html", text}}, page);
}
