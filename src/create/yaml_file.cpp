#include "create/yaml_file.h"

#include <algorithm>

#include "base/bilingual_text.h"

namespace create {
namespace {

using base::Language;

// "# unit: ครั้ง  # หน่วยของตัวเลขทั้งตาราง"
std::string commented_key(const readers::KeySet& keys, std::string_view name, Language language) {
  const readers::Key* key = readers::find_key(keys, name);
  if (!key) return {};
  const std::string means = readers::meaning_of(*key, language);
  std::string line = "# ";
  line.append(name).append(": ").append(key->example);
  if (!means.empty()) line.append("  # ").append(means);
  return line + "\n";
}

}  // namespace

const readers::ContentKind& content_kind(std::string_view name) {
  const auto kinds = readers::content_kinds();
  return *std::find_if(kinds.begin(), kinds.end(),
                       [&](const readers::ContentKind& kind) { return kind.name == name; });
}

std::string yaml_lines(std::string_view kind, const base::YamlValue& values,
                       const std::vector<std::string_view>& may_be_added, Language language) {
  std::string out = base::yaml_of(values);
  out += base::msg("# เพิ่มได้โดยลบ # หน้าบรรทัด คีย์ทั้งหมด: prongsai schema {} --table\n",
                   "# to add one, remove the # before its line; all keys: prongsai schema {} --table\n", {kind})
             .in(language);
  for (std::string_view name : may_be_added)
    if (const base::YamlValue* value = values.find(name); !value || value->empty())
      out += commented_key(*content_kind(kind).keys, name, language);
  return out;
}

std::string markdown_file(std::string_view kind, const base::YamlValue& values,
                          const std::vector<std::string_view>& may_be_added, Language language) {
  return "---\n" + yaml_lines(kind, values, may_be_added, language) +
         base::msg("# ข้อความเขียนใต้เส้นนี้\n---\n", "# text goes below this line\n---\n").in(language);
}

}  // namespace create
