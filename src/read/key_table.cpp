// The tables of the guides.
#include "read/key_types.h"
#include "read/schema.h"

namespace readers {
namespace {

using base::Language;

// In Thai each with its name, which may be written as well, where they have names.
std::string ids_as_code(const Key& key, Language language) {
  std::string ids;
  const bool has_names = language == Language::th && !key.values.empty() && !key.values.front().th.empty();
  for (const model::ValueName& name : key.values) {
    if (has_names)
      ids.append(ids.empty() ? "`" : ", `").append(name.id).append("` ").append(name.th);
    else
      ids += (ids.empty() ? "" : " ") + std::string(name.id);
  }
  return has_names ? ids : "`" + ids + "`";
}

// "list of Code": the cell of the table that says how a value is written.
std::string written_as(const Key& key, Language language) {
  if (std::string_view words = in(language, key.written_th, key.written_en); !words.empty())
    return std::string(words);
  const bool is_thai = language == Language::th;
  const TypeNames& type = names_of_type(key.type);
  std::string one =
      key.type == Type::choice ? ids_as_code(key, language) : std::string(in(language, type.th, type.en));
  if (key.type == Type::flag && !key.values.empty())
    return "`true`" + std::string(is_thai ? " หรือรายการของ " : ", or a list of ") + ids_as_code(key, language);
  if (key.form == Key::Form::one_or_list) return one + (is_thai ? " หรือรายการ" : ", or a list");
  if (key.form != Key::Form::list) return one;
  if (key.type == Type::map || key.type == Type::word) return is_thai ? "รายการ" : "list";
  const bool needs_space = !one.empty() && static_cast<unsigned char>(one.front()) < 0x80;
  return is_thai ? std::string("รายการ") + (needs_space ? "ของ " : "") + one : "list of " + one;
}

std::string cell(std::string_view text) {
  std::string out;
  for (char c : text) (out += c == '|' ? "\\" : "") += c;
  return out.empty() ? " " : " " + out + " ";
}

void add_rows(std::string& out, const KeySet& set, const std::string& path, Language language) {
  for (const Key& key : set.keys) {
    out += "| `" + path + std::string(key.name) + "`" + (key.is_required && set.needs.empty() ? " **!**" : "") + " |";
    out += cell(written_as(key, language)) + "|" + cell(in(language, key.th, key.en)) + "|";
    out += cell("`" + std::string(key.name) + ": " + std::string(key.example) + "`") + "|\n";
    if (!key.keys) continue;
    std::string below = path + std::string(key.name);
    if (key.form == Key::Form::list) below += "[]";
    // "{O1: {…}}": the key of the example stands for any.
    if (key.form == Key::Form::by_key) below.append(".").append(key.example.substr(1, key.example.find(':') - 1));
    add_rows(out, *key.keys, below + ".", language);
  }
}

}  // namespace

std::string key_table(const ContentKind& kind, Language language) {
  std::string out =
      language == Language::th ? "| คีย์ | ค่า | ความหมาย | ตัวอย่าง |\n" : "| key | value | meaning | example |\n";
  out += "|---|---|---|---|\n";
  add_rows(out, *kind.keys, {}, language);
  return out;
}

}  // namespace readers
