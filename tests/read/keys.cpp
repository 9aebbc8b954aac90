// A key that a table of keys lists is a key that is read: a value that no reader takes is found there.
#include <catch2/catch.hpp>
#include <map>

#include "base/utf8.h"
#include "read/agency.h"
#include "read/deploy_targets.h"
#include "read/discover.h"
#include "read/framework.h"
#include "read/schema.h"
#include "read/settings.h"
#include "tests/read/folder.h"

namespace {

using readers::Key;
using readers::KeySet;

// Where a file of the kind is, below the content folder.
const std::map<std::string_view, std::string> file_of_kind{
    {"site", "site.yaml"},
    {"framework", "frameworks/ita-2568.yaml"},
    {"agency", "agencies/ban-khao/agency.yaml"},
    {"channels", "agencies/ban-khao/channels.yaml"},
    {"assessment", "agencies/ban-khao/2568/assessment.yaml"},
    {"measure", "agencies/ban-khao/2568/measures/10-a.md"},
    {"complaints", "agencies/ban-khao/2568/complaints.yaml"},
    {"disclosures", "agencies/ban-khao/2568/disclosures.yaml"},
    {"table", "agencies/ban-khao/2568/tables/a.yaml"},
    {"report", "agencies/ban-khao/2568/report.md"},
    {"page", "agencies/ban-khao/pages/a.md"},
    {"update", "agencies/ban-khao/updates/2568-04-20-a.md"},
    {"corrections", "agencies/ban-khao/corrections.yaml"},
    {"deployment", "deploy.yaml"},
    {"annotations", "agencies/ban-khao/agency.yaml"},
};

base::Report read_all(const folder::Content& content) {
  base::Report report;
  if (platform::look(content.root() + "/deploy.yaml"))
    readers::read_deploy_targets(content.root() + "/deploy.yaml", report);
  auto found = readers::discover(content.root(), report);
  REQUIRE(found);
  auto settings = readers::read_settings(content.root(), report);
  if (!settings) return report;
  const model::Frameworks frameworks = readers::read_frameworks(*found, settings->settings, report);
  readers::read_agency(content.root(), "ban-khao", settings->settings, frameworks, model::PageKinds(), report);
  return report;
}

// Writes `{wrong: [1]}` as the value of each key of the set, in turn, and counts the keys.
struct Trial {
  const std::string& file;
  std::string unread;  // the keys where nothing was found
  int count = 0;

  // `before` and `after` are what the value of a map of this set has around it.
  void try_keys(const KeySet& set, const std::string& path, const std::string& before, const std::string& after) {
    for (const Key& key : set.keys) {
      std::string others;
      for (const Key& other : set.keys)
        if (other.is_required && &other != &key)
          others += std::string(other.name) + ": " + std::string(other.example) + ", ";
      const std::string start = before + others + std::string(key.name) + ": ";
      try_one(path + std::string(key.name), start, after);
      if (!key.keys) continue;
      const bool is_list = key.form == Key::Form::list, is_by_key = key.form == Key::Form::by_key;
      try_keys(*key.keys, path + std::string(key.name) + ".",
               start + (is_list     ? "[{"
                        : is_by_key ? "{O1: {"
                                    : "{"),
               (is_list     ? "}]"
                : is_by_key ? "}}"
                            : "}") +
                   after);
    }
  }

  void try_one(const std::string& path, const std::string& before, const std::string& after) {
    folder::Content content;
    const bool is_markdown = file.ends_with(".md");
    content.put("content/" + file,
                (is_markdown ? "---\n" : "") + before + "{wrong: [1]}" + after + (is_markdown ? "\n---\n" : "\n"));
    if (file.find("/tables/") != file.npos)
      content.put("content/" + file.substr(0, file.size() - 4) + "csv", "O1,a\nb,1\n");
    const auto columns = static_cast<std::uint32_t>(base::count_code_points(before) + 1);
    bool is_found = false;
    const base::Report report = read_all(content);
    for (const base::Finding& f : report.findings())
      is_found = is_found || (f.path.ends_with(file) && f.column >= columns && f.code != "missing-key");
    if (!is_found) unread += file + ": " + path + "\n";
    ++count;
  }
};

}  // namespace

TEST_CASE("each key of the tables is read") {
  int count = 0;
  std::string unread;
  for (const readers::ContentKind& kind : readers::content_kinds()) {
    REQUIRE(file_of_kind.contains(kind.name));
    Trial trial{file_of_kind.at(kind.name), {}};
    trial.try_keys(*kind.keys, "", kind.is_list ? "[{" : "{", kind.is_list ? "}]" : "}");
    unread += trial.unread;
    count += trial.count;
  }
  CHECK(unread == "");
  CHECK(count > 150);
}

TEST_CASE("each key has an example, and each file kind its own name") {
  std::map<std::string_view, int> names;
  for (const readers::ContentKind& kind : readers::content_kinds()) {
    CHECK(++names[kind.name] == 1);
    for (const Key& key : kind.keys->keys) {
      INFO(kind.name << " " << key.name);
      CHECK(!key.example.empty());
    }
  }
}

TEST_CASE("the meaning of a key is told without the addresses of links") {
  const Key key =
      Key("theme", readers::Type::word).means("ดู [ธีม](themes.th.md)", "[one] of `a`; [b](b.md), [c](c.md)");
  CHECK(readers::meaning_of(key, base::Language::th) == "ดู ธีม");
  CHECK(readers::meaning_of(key, base::Language::en) == "[one] of `a`; b, c");
}
