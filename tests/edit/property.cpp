// What must hold of any edit of any file: the values are those that were asked for, and the bytes around what is
// edited stay.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "edit/document.h"
#include "tests/edit/random_yaml.h"
#include "tests/source_dir.h"

namespace {

using namespace edit_test;
using base::YamlValue;
using editing::Change;

std::string with_crlf(std::string_view text, Random* mixed) {
  std::string out;
  for (char c : text) {
    if (c == '\n' && !(mixed && mixed->one_in(2))) out += '\r';
    out += c;
  }
  return out;
}

// As an editor on Windows or an incomplete upload leaves it.
std::string disguised(Random& random, std::string text) {
  if (random.one_in(5) && text.ends_with('\n') && !text.ends_with("---\n")) text.pop_back();
  if (random.one_in(4)) text = with_crlf(text, random.one_in(3) ? &random : nullptr);
  return random.one_in(6) ? "\xEF\xBB\xBF" + text : text;
}

std::string shown(const std::vector<Change>& changes) {
  std::string out;
  for (const Change& change : changes) {
    YamlValue value = change.value;
    out +=
        change.at + " = " + (value.kind == YamlValue::Kind::none ? "(gone)" : base::yaml_on_one_line(value)) + "\n";
  }
  return out;
}

// The lines that an edit at one place may be about: from that of its key or dash to the last one of the value, with
// the comments below that are indented more. Nothing where it is about the list or map around it, too.
struct Lines {
  std::size_t begin, end;
};

std::optional<Lines> lines_of(const editing::Document& document, const Change& change) {
  std::uint32_t node = 0, outermost = 0;
  const bool is_taken_away = change.value.kind == YamlValue::Kind::none;
  for (const std::string& step : editing::steps_of(change.at)) {
    const auto children = document.children(node);
    const bool is_list = document.node(node).kind == platform::YamlKind::list;
    const auto own = std::find_if(children.begin(), children.end(),
                                  [&](std::uint32_t child) { return document.node(child).key == step; });
    if (is_list && step != "-" && std::stoul(step) < children.size())
      node = children[std::stoul(step)];
    else if (!is_list && own != children.end())
      node = *own;
    else
      return std::nullopt;
    if (is_taken_away && children.size() == 1) return std::nullopt;
    // Nor may a text that keeps empty lines at its end take those below.
    if (is_taken_away && document.text().find("|+") != std::string_view::npos) return std::nullopt;
    if (is_taken_away && !document.begins_line(document.extent(node).entry)) return std::nullopt;
    if (!document.is_flow(outermost)) outermost = node;
  }
  if (outermost == 0 && node == 0) return std::nullopt;
  const editing::Extent& own = document.extent(outermost);
  Lines out{document.line_begin(own.entry), document.line_end(own.end)};
  const std::size_t column = document.column(own.entry);
  // A text of lines above what is taken away must not take the comments below for lines of its own.
  const std::size_t below = document.next_content(out.end);
  if (is_taken_away && document.text().substr(below).starts_with('#') && document.column(below) > column)
    return std::nullopt;
  while (out.end < document.text().size()) {
    const std::size_t next = out.end + 1, content = document.next_content(next);
    if (content == document.text().size() || document.text()[content] != '#' ||
        document.line_begin(content) != next || document.column(content) <= column)
      break;
    out.end = document.line_end(content);
  }
  return out;
}

// Whether a change of one place keeps all other lines; LF, and a line feed at the end.
std::string fault_around(const std::string& before, const Change& change) {
  const base::SourceFile file{"", before};
  base::Report report;
  editing::Document document;
  if (!document.parse(file, 0, before.size(), report)) return "";
  const auto lines = lines_of(document, change);
  if (!lines) return "";
  base::BilingualText why;
  const std::string after = editing::edited(before, false, {{change}, {}}, why).value_or("");
  const bool is_kept = after.starts_with(before.substr(0, lines->begin)) &&
                       after.ends_with(before.substr(std::min(lines->end + 1, before.size())));
  if (is_kept) return "";
  return "lines around change\n== changes\n" + shown({change}) + "== before\n" + before + "== after\n" + after;
}

// One edit of one file; why it failed, or nothing.
std::string fault_of(Random& random, const std::string& bytes, bool is_markdown) {
  base::BilingualText why;
  const auto before = editing::values_of(bytes, is_markdown, why);
  if (!before) return "unreadable: " + why.en;
  if (random.one_in(4) && editing::edited(bytes, is_markdown, {}, why) != bytes) return "an empty edit changes bytes";
  const auto changes = random_changes(random, *before);
  const auto after = editing::edited(bytes, is_markdown, {changes, {}}, why);
  const std::string about = "\n== changes\n" + shown(changes) + "== before\n" + bytes + "\n";
  if (!after) return "refused: " + why.en + about;
  const auto values = editing::values_of(*after, is_markdown, why);
  if (!values) return "cannot be read: " + why.en + about + "== after\n" + *after;
  const YamlValue wanted = changed(*before, changes);
  YamlValue one = without_nothing(wanted), other = without_nothing(*values);
  if (one.empty() && other.empty()) return "";
  if (!(one == other)) return "other values" + about + "== after\n" + *after;
  if (random.one_in(4) && editing::edited(*after, is_markdown, {{{"", *values}}, {}}, why) != *after)
    return "the same values change bytes" + about + "== after\n" + *after;
  return "";
}

std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

struct ContentFile {
  std::string text;
  bool is_markdown = false;
};

std::vector<ContentFile> content_files() {
  std::vector<ContentFile> out;
  std::vector<std::filesystem::path> paths;
  for (const char* folder : {"content", "tests/sites", "tests/content"})
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(std::filesystem::path(source_dir) / folder))
      if (entry.path().extension() == ".yaml" || entry.path().extension() == ".md") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    base::BilingualText why;
    ContentFile file{file_text(path), path.extension() == ".md"};
    const auto values = editing::values_of(file.text, file.is_markdown, why);
    if (values && values->kind != YamlValue::Kind::list && values->kind != YamlValue::Kind::text) out.push_back(file);
  }
  return out;
}

}  // namespace

TEST_CASE("random edits of random documents") {
  std::size_t unreadable = 0;
  for (std::uint64_t seed = 1; seed <= 8000; ++seed) {
    Random random(seed);
    const bool is_markdown = random.one_in(4);
    std::string text = random_document(random);
    if (is_markdown) text = (random.one_in(5) ? "" : "---\n" + text + "---\n") + "\nBody: text\n";
    const std::string fault = fault_of(random, disguised(random, text), is_markdown);
    unreadable += fault.starts_with("unreadable");
    INFO("seed " << seed << ": " << text);
    if (fault.starts_with("unreadable")) continue;
    REQUIRE(fault == "");
    base::BilingualText why;
    if (is_markdown || text.empty() || random.one_in(2)) continue;
    const auto changes = random_changes(random, *editing::values_of(text, false, why));
    REQUIRE(fault_around(text, changes.front()) == "");
  }
  CHECK(unreadable < 400);
}

TEST_CASE("random edits of files of content") {
  const auto files = content_files();
  REQUIRE(files.size() > 50);
  for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
    Random random(seed);
    const ContentFile& file = files[random.below(files.size())];
    INFO("seed " << seed);
    REQUIRE(fault_of(random, disguised(random, file.text), file.is_markdown) == "");
  }
}
