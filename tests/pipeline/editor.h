// One random edit after another: of content, theme, settings, frameworks and of the published site itself.
#pragma once

#include <algorithm>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "tests/pipeline/scratch.h"

namespace scratch {

namespace fs = std::filesystem;

struct Edit {
  const char* name;
  std::function<void()> make;
};

class Editor {
 public:
  Editor(const scratch::Folder& folder, unsigned seed) : folder_(folder), random_(seed) {}

  // Makes one edit and says which.
  std::string edit() {
    const auto edits = all();
    const Edit& chosen = edits[below(edits.size())];
    ++count_;
    chosen.make();
    return chosen.name;
  }
  // Mends all that edits have broken; true where there was anything.
  bool mend() const {
    bool is_broken = false;
    for (const fs::path& file : files_below(folder_.content() / "agencies", "agency.yaml"))
      while (scratch::read(file).find(broken) != std::string::npos) {
        replace(file, broken, "");
        is_broken = true;
      }
    return is_broken;
  }

 private:
  static constexpr const char* broken = "brokenkey: 1\n";

  std::size_t below(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random_); }
  std::string number() const { return std::to_string(count_); }

  std::vector<fs::path> folders_in(const fs::path& folder) const {
    std::vector<fs::path> out;
    for (const auto& e : fs::directory_iterator(folder))
      if (e.is_directory()) out.push_back(e.path());
    std::sort(out.begin(), out.end());
    return out;
  }
  std::vector<fs::path> files_below(const fs::path& folder, const std::string& end) const {
    std::vector<fs::path> out;
    if (fs::exists(folder))
      for (const auto& e : fs::recursive_directory_iterator(folder))
        if (e.is_regular_file() && e.path().string().ends_with(end)) out.push_back(e.path());
    std::sort(out.begin(), out.end());
    return out;
  }
  fs::path agency() {
    auto all_of_them = folders_in(folder_.content() / "agencies");
    return all_of_them[below(all_of_them.size())];
  }
  fs::path any(const std::vector<fs::path>& files) { return files.empty() ? fs::path() : files[below(files.size())]; }
  // With `ours`: only what an edit of ours has added.
  fs::path measure(bool ours = false) { return any(files_below(agency(), ours ? "-edit.md" : ".md")); }

  void append(const fs::path& file, const std::string& text) const {
    if (!file.empty()) scratch::write(file, scratch::read(file) + text);
  }
  void replace(const fs::path& file, const std::string& from, const std::string& to) const {
    std::string text = scratch::read(file);
    if (auto at = text.find(from); at != text.npos) scratch::write(file, text.replace(at, from.size(), to));
  }

  std::vector<Edit> all() {
    return {
        {"change a text", [this] { append(measure(), "\nย่อหน้าใหม่ " + number() + "\n"); }},
        {"change a text, of the same length", [this] { replace(measure(), "การ", "กาล"); }},
        {"change a score", [this] { replace(agency() / "agency.yaml", "name:", "# " + number() + "\nname:"); }},
        {"change a name", [this] { replace(agency() / "agency.yaml", "th: ", "th: ก" + number()); }},
        {"change a channel", [this] { append(agency() / "channels.yaml", "# " + number() + "\n"); }},
        {"add a measure",
         [this] {
           const fs::path next_to = measure();
           if (next_to.parent_path().filename() != "measures") return;
           scratch::write(next_to.parent_path() / ("9" + std::to_string(below(10)) + "-m" + number() + "-edit.md"),
                          "---\ntitle: {th: มาตรการ, en: Measure " + number() + "}\n---\nข้อความ\n");
         }},
        {"remove a measure", [this] { remove(measure(true)); }},
        {"rename a measure", [this] { rename(measure(true), "-edit.md", "x-edit.md"); }},
        {"add a page",
         [this] {
           scratch::write(agency() / "pages" / ("p" + number() + ".md"), "---\ntitle: {th: หน้า, en: Page}\n---\nก\n");
         }},
        {"remove a page", [this] { remove(any(files_below(agency() / "pages", ".md"))); }},
        {"add an update",
         [this] {
           scratch::write(
               agency() / "updates" / ("2568-01-0" + std::to_string(1 + below(9)) + "-u" + number() + ".md"),
               "---\ntitle: {th: ข่าว, en: News}\n---\nก\n");
         }},
        {"add a document",
         [this] { scratch::write(agency() / "documents" / ("d" + number() + ".txt"), "text " + number()); }},
        {"change a document", [this] { append(any(files_below(agency() / "documents", ".txt")), "more"); }},
        {"remove a document", [this] { remove(any(files_below(agency() / "documents", ".txt"))); }},
        {"add an agency",
         [this] {
           scratch::write(folder_.content() / "agencies" / ("new-" + number()) / "agency.yaml",
                          "name: {th: เทศบาลตำบลใหม่, en: New Subdistrict Municipality}\ntype: tambon-municipality\n"
                          "province: {th: นครราชสีมา, en: Nakhon Ratchasima}\n");
         }},
        {"remove an agency", [this] { remove(any(added_agencies())); }},
        {"rename an agency",
         [this] {
           const fs::path old = any(added_agencies());
           if (!old.empty()) fs::rename(old, old.parent_path() / ("new-r" + number()));
         }},
        {"touch a file",
         [this] {
           const fs::path file = measure();
           if (!file.empty()) fs::last_write_time(file, fs::file_time_type::clock::now());
         }},
        {"change the style",
         [this] {
           append(folder_.path / "themes/default/styles/site.css", "/* " + number() + " */\n.x" + number() + "{}\n");
         }},
        {"change a template", [this] { replace(template_file(), "<p", "<p data-x=\"" + number() + "\""); }},
        {"change a word",
         [this] { append(folder_.path / "themes/default/words/th.yaml", "extra-" + number() + ": คำ\n"); }},
        {"change the site's title", [this] { replace(folder_.content() / "site.yaml", "th: ", "th: ก"); }},
        {"comment in site.yaml", [this] { append(folder_.content() / "site.yaml", "# " + number() + "\n"); }},
        {"change a framework",
         [this] {
           replace(any(files_below(folder_.content() / "frameworks", ".yaml")), "name:", "# " + number() + "\nname:");
         }},
        {"alter the site by hand", [this] { append(any(files_below(folder_.out(), ".html")), "<!-- by hand -->"); }},
        {"remove a page by hand", [this] { remove(any(files_below(folder_.out(), ".html"))); }},
        {"break an agency", [this] { append(agency() / "agency.yaml", broken); }},
    };
  }
  fs::path template_file() { return any(files_below(folder_.path / "themes/default/templates", ".html")); }
  std::vector<fs::path> added_agencies() const {
    std::vector<fs::path> out;
    for (const fs::path& a : folders_in(folder_.content() / "agencies"))
      if (a.filename().string().starts_with("new-")) out.push_back(a);
    return out;
  }
  static void remove(const fs::path& what) {
    if (!what.empty()) fs::remove_all(what);
  }
  void rename(const fs::path& file, const std::string& from, const std::string& to) const {
    if (file.empty()) return;
    std::string name = file.string();
    fs::rename(file, name.replace(name.size() - from.size(), from.size(), to));
  }

  const scratch::Folder& folder_;
  std::mt19937 random_;
  int count_ = 0;
};

}  // namespace scratch
