// Random edits by form say what the same edits by hand say, and leave every other byte of the file.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include "desk/content_file.h"
#include "desk/form/form.h"
#include "edit/edits.h"
#include "model/frameworks.h"
#include "tests/desk/office.h"
#include "tests/edit/random_yaml.h"

using namespace desk_test;

namespace {

using base::YamlValue;
using desk::Field;
using desk::Shape;
using edit_test::Random;

constexpr std::array sites{"content", "tests/sites/everything/content", "tests/sites/printed-otherwise/content"};
constexpr int wanted_edits = 10'000;

// What a person types: never blank at the ends, which a form takes off.
constexpr std::array texts{"ปรับปรุงคู่มือแล้ว",
                           "รับเรื่อง: 12 เรื่อง",
                           "# ไม่ใช่หมายเหตุ",
                           "- ไม่ใช่รายการ",
                           "'ในเครื่องหมาย'",
                           "\"quoted\" text",
                           "a: b, c #d",
                           "[วงเล็บ]",
                           "{a}",
                           "๒๕๖๘",
                           "yes",
                           "null",
                           "&a *b !c",
                           "100%",
                           "x",
                           "ข้อความยาว ๆ ที่ยาวกว่าหนึ่งบรรทัดของแฟ้ม เพื่อดูว่าเมื่อเขียนลงไปแล้ว ยังอ่านกลับมาได้ครบทุกตัวอักษรหรือไม่"};

std::string typed_into(const Field& field, Random& random) {
  if (field.shape == Shape::choice) return field.options[random.below(field.options.size())].value;
  switch (field.type) {
    case readers::Type::date:
      return "256" + std::to_string(random.below(9)) + "-0" + std::to_string(1 + random.below(9)) + "-1" +
             std::to_string(random.below(10));
    case readers::Type::month:
      return "2568-0" + std::to_string(1 + random.below(9));
    case readers::Type::score:
    case readers::Type::number:
      return std::to_string(random.below(100)) + "." + std::to_string(10 + random.below(90));
    case readers::Type::whole:
    case readers::Type::count:
      return std::to_string(random.below(1000));
    default:
      return texts[random.below(texts.size())];
  }
}

void add_controls(const Field& field, std::vector<const Field*>& out) {
  if (field.is_foreign) return;
  const bool is_control = field.shape == Shape::text || (field.shape == Shape::choice && !field.options.empty());
  if (is_control && !(field.is_new && field.shape == Shape::choice)) out.push_back(&field);
  for (const Field& part : field.parts) add_controls(part, out);
}

// Null where the file has nothing there.
const YamlValue* find(const YamlValue& values, const std::string& pointer) {
  const YamlValue* at = &values;
  for (const std::string& step : editing::steps_of(pointer)) {
    if (at->kind == YamlValue::Kind::map) {
      at = at->find(step);
    } else if (at->kind == YamlValue::Kind::list && step.find_first_not_of("0123456789") == step.npos) {
      const std::size_t i = std::stoul(step);
      at = i < at->items.size() ? &at->items[i] : nullptr;
    } else {
      at = nullptr;
    }
    if (!at) return nullptr;
  }
  return at;
}

bool has_entry_without_name(const std::string& at, const Field& form) {
  // A new entry of a map needs its key as well: that is a control of its own.
  const std::size_t step = at.find("/-");
  if (step == at.npos) return false;
  const Field* group = &form;
  for (bool is_found = true; is_found && group->at.size() < step;) {
    is_found = false;
    for (const Field& part : group->parts)
      if (at.starts_with(part.at + "/") && part.at.size() <= step) {
        group = &part;
        is_found = true;
        break;
      }
  }
  return group->has_any_keys;
}

class EditedSite {
 public:
  explicit EditedSite(const std::string& content)
      : office_(content), checking_(office_.content(), office_.out()), languages_(checking_.languages()) {
    for (const std::string& path : content_files_in(office_.content()))
      if (const auto file = desk::content_file(path); file && file->kind)
        files_.emplace_back(path, office_.read(path));
  }

  // File after file, so that no agency is read anew for each edit.
  void edit_each(Random& random, int edits) {
    for (std::size_t i = 0; i < files_.size(); ++i)
      for (int done = 0, tries = 0; done < edits / static_cast<int>(files_.size()) + 1 && tries < edits; ++tries)
        done += edit(random, files_[i]);
  }

 private:
  // Some fields of one file; how many were typed into.
  int edit(Random& random, const std::pair<std::string, std::string>& one) {
    const auto& [path, original] = one;
    if (random.one_in(8)) office_.write(path, original);
    const std::string before = office_.read(path);
    const desk::ContentFile file = *desk::content_file(path);
    base::BilingualText why;
    const auto values = editing::values_of(before, file.is_markdown(), why);
    if (!values) return 0;
    Field form = form_of(file, *values);
    std::vector<const Field*> controls;
    add_controls(form, controls);
    // The form of site.yaml has a text for each of the site's languages: it is of those that the site begins with.
    std::erase_if(controls, [](const Field* field) { return field->at.starts_with("/languages"); });
    // Mostly values that the file has: then the same edits by hand are these values.
    const bool is_all_there = !random.one_in(3);
    if (is_all_there)
      std::erase_if(controls, [&](const Field* field) {
        const YamlValue* there = find(*values, field->at);
        return !there || there->kind != YamlValue::Kind::text;
      });
    if (controls.empty()) return 0;

    desk::Fields sent;
    std::vector<editing::Change> by_hand;
    for (std::size_t n = 1 + random.below(40); n > 0; --n) {
      const Field& field = *controls[random.below(controls.size())];
      const bool is_twice =
          std::any_of(sent.begin(), sent.end(), [&](const auto& s) { return s.first == "v" + field.at; });
      if (is_twice || has_entry_without_name(field.at, form)) continue;
      std::string text = typed_into(field, random);
      if (text == field.shown) continue;
      by_hand.push_back({field.at, YamlValue(text)});
      sent.emplace_back("v" + field.at, std::move(text));
    }
    if (sent.empty()) return 0;
    INFO(path << "\n" << described(sent) << before);
    REQUIRE(office_.save(path, sent).location == "file/" + path + "?saved=1");
    check(file, before, sent, std::move(form), is_all_there ? by_hand : std::vector<editing::Change>());
    return static_cast<int>(sent.size());
  }

  Field form_of(const desk::ContentFile& file, const YamlValue& values) {
    return desk::form_of(*file.kind, values,
                         {file.kind->name, languages_, desk::words_of(base::Language::en),
                          checking_.framework_of(file.slug, file.year)});
  }

  static std::string described(const desk::Fields& sent) {
    std::string out;
    for (const auto& [name, value] : sent) out += name + " = " + value + "\n";
    return out;
  }

  void check(const desk::ContentFile& file, const std::string& before, const desk::Fields& sent, Field wanted,
             const std::vector<editing::Change>& by_hand) {
    base::BilingualText why;
    const std::string after = office_.read(file.path);
    const bool is_markdown = file.is_markdown();
    const auto was = editing::values_of(before, is_markdown, why), is = editing::values_of(after, is_markdown, why);
    REQUIRE(is);
    INFO("after:\n" << after);
    desk::fill(wanted, sent);
    const YamlValue typed = edit_test::without_nothing(desk::value_of(wanted)),
                    read = edit_test::without_nothing(*is);
    INFO("typed:\n" << base::yaml_of(typed) << "read:\n" << base::yaml_of(read));
    CHECK(read == typed);
    if (by_hand.empty()) return;
    CHECK(edit_test::without_nothing(*is) == edit_test::without_nothing(edit_test::changed(*was, by_hand)));
    CHECK(after == editing::edited(before, is_markdown, {by_hand, {}}, why));
  }

  Office office_;
  desk::Checking checking_;
  std::vector<base::Language> languages_;
  std::vector<std::pair<std::string, std::string>> files_;  // paths, and the bytes that they began with
};

}  // namespace

TEST_CASE("ten thousand random edits by form are the same edits by hand") {
  Random random(15);
  for (const char* content : sites)
    EditedSite(content).edit_each(random, wanted_edits / static_cast<int>(sites.size()) + 1);
}
