#include "export/year_values.h"

#include <algorithm>

#include "base/ascii.h"
#include "platform/disk.h"
#include "platform/yaml.h"
#include "read/csv_to_yaml.h"
#include "read/front_matter.h"
#include "read/keys.h"
#include "read/sheet_columns.h"
#include "read/source_file.h"

namespace exporting {
namespace {

using platform::YamlKind;
using platform::YamlNode;
using platform::YamlTree;
using readers::Key;
using readers::KeySet;

bool may_be_list(const Key& key) {
  return key.form == Key::Form::list || key.form == Key::Form::one_or_list || key.type == readers::Type::names;
}

class Flattener {
 public:
  explicit Flattener(const YamlTree& tree) : tree_(tree) {}

  // `keys` of the node, where it is a map of known keys.
  void add(const YamlNode& node, const KeySet* keys, const std::string& path) {
    if (node.kind == YamlKind::scalar) {
      if (const std::string_view text = base::trimmed(node.text); !text.empty())
        values.push_back({path, std::string(text)});
    } else if (node.kind == YamlKind::list) {
      add_items(node, keys, path);
    } else {
      for (const YamlNode* child = tree_.first_of(node); child; child = tree_.after(*child))
        add_child(*child, keys, path);
    }
  }

  std::vector<PathValue> values;

 private:
  void add_items(const YamlNode& list, const KeySet* keys, const std::string& path) {
    std::size_t number = 0;
    for (const YamlNode* item = tree_.first_of(list); item; item = tree_.after(*item))
      add(*item, keys, path + "[" + std::to_string(++number) + "]");
  }

  // One value where there could be a list is a list of one.
  void add_child(const YamlNode& child, const KeySet* keys, const std::string& path) {
    const std::string name = (path.empty() ? "" : path + ".") + std::string(child.key);
    const Key* key = keys ? readers::find_key(*keys, child.key) : nullptr;
    const KeySet* below = key ? key->keys : nullptr;
    if (key && key->form == Key::Form::by_key && child.kind == YamlKind::map) {
      for (const YamlNode* entry = tree_.first_of(child); entry; entry = tree_.after(*entry))
        add(*entry, below, name + "." + std::string(entry->key));
    } else {
      add(child, below, key && may_be_list(*key) && child.kind != YamlKind::list ? name + "[1]" : name);
    }
  }

  const YamlTree& tree_;
};

// The values of a disclosure: `href` may be one or several.
Record record_of(const YamlTree& tree, const KeySet& keys) {
  Flattener out(tree);
  out.add(tree.root(), &keys, {});
  return Record(std::move(out.values));
}

class YearReader {
 public:
  YearReader(const model::Agency& agency, const model::Year& year, base::Language first, base::Report& report)
      : folder_(agency.path + "/" + std::to_string(year.year) + "/"),
        agency_(agency),
        year_(year),
        first_(first),
        report_(report) {}

  std::optional<YearValues> read() {
    YearValues out;
    out.assessment = read_yaml("assessment.yaml", readers::assessment_keys);
    out.complaints = read_yaml("complaints.yaml", readers::complaints_keys);
    out.disclosures = read_yaml("disclosures.yaml", readers::disclosures_keys);
    std::vector<Record> rows = read_rows();
    std::size_t next_row = 0;
    for (const model::Measure& measure : year_.measures) {
      const bool is_row = measure.file.ends_with(".csv");
      if (is_row && next_row == rows.size()) return std::nullopt;  // it has an error
      out.measures.push_back(
          {std::string(measure.slug), is_row ? std::move(rows[next_row++]) : read_measure(measure)});
    }
    return report_.has_errors() ? std::nullopt : std::optional(std::move(out));
  }

 private:
  const base::SourceFile* source(const std::string& path) {
    auto file = readers::read_source(path, report_);
    if (!file) return nullptr;
    files_.push_back(std::move(file));
    return files_.back().get();
  }

  Record read_yaml(const std::string& name, const KeySet& keys) {
    if (!platform::is_file(folder_ + name)) return Record();
    const base::SourceFile* file = source(folder_ + name);
    YamlTree tree;
    if (!file || !platform::parse_yaml(*file, 0, file->text.size(), arena_, tree, report_)) return Record();
    return record_of(tree, keys);
  }

  Record read_measure(const model::Measure& measure) {
    const base::SourceFile* file = source(agency_.path + "/" + std::string(measure.file));
    const auto parts = file ? readers::split_front_matter(*file, true, report_) : std::nullopt;
    YamlTree tree;
    if (!parts || !platform::parse_yaml(*file, parts->yaml_offset, parts->yaml_length, arena_, tree, report_))
      return Record();
    Record out = record_of(tree, readers::measure_keys);
    if (const auto body = base::trimmed(std::string_view(file->text).substr(parts->body_offset)); !body.empty())
      out.put_back({"body", std::string(body)});
    return out;
  }

  // Of measures.csv.
  std::vector<Record> read_rows() {
    std::vector<Record> out;
    if (!platform::is_file(folder_ + "measures.csv")) return out;
    const base::SourceFile* file = source(folder_ + "measures.csv");
    const auto sheet = file ? readers::read_sheet(*file, readers::headings_of_measures, report_) : std::nullopt;
    if (!sheet || sheet->rows.empty()) return out;
    const std::vector<std::string> columns = readers::columns_of(sheet->rows.front());
    readers::ReadContext context{report_, arena_, first_};
    for (std::size_t i = 1; i < sheet->rows.size(); ++i) {
      out.push_back(record_of(readers::csv_row_to_yaml(context, columns, sheet->rows[i]), readers::measure_keys));
      out.back().take("slug");
    }
    return out;
  }

  std::string folder_;
  const model::Agency& agency_;
  const model::Year& year_;
  base::Language first_;
  base::Report& report_;
  base::Arena arena_;
  std::vector<std::unique_ptr<base::SourceFile>> files_;
};

bool is_below(std::string_view path, std::string_view parent) {
  return path.starts_with(parent) &&
         (path.size() == parent.size() || path[parent.size()] == '.' || path[parent.size()] == '[');
}

}  // namespace

const PathValue* Record::find(std::string_view path) const {
  const auto own = std::find_if(values_.begin(), values_.end(), [&](const PathValue& v) { return v.path == path; });
  return own == values_.end() ? nullptr : &*own;
}

const PathValue* Record::main_of(const std::string& path, base::Language first) const {
  const std::string language = "." + std::string(base::code(first));
  for (const std::string& written : {path, path + language, path + ".text", path + ".text" + language})
    if (const PathValue* value = find(written)) return value;
  return nullptr;
}

std::string Record::take(std::string_view path) {
  const auto own = std::find_if(values_.begin(), values_.end(), [&](const PathValue& v) { return v.path == path; });
  if (own == values_.end()) return {};
  std::string text = std::move(own->text);
  values_.erase(own);
  return text;
}

Record Record::take_below(const std::string& path) {
  std::vector<PathValue> taken, kept;
  for (PathValue& value : values_) {
    if (!is_below(value.path, path)) {
      kept.push_back(std::move(value));
      continue;
    }
    const std::size_t skipped = path.size() + (value.path.size() > path.size() && value.path[path.size()] == '.');
    taken.push_back({value.path.substr(skipped), std::move(value.text)});
  }
  values_ = std::move(kept);
  return Record(std::move(taken));
}

bool Record::has_below(const std::string& path) const {
  return std::any_of(values_.begin(), values_.end(), [&](const PathValue& v) { return is_below(v.path, path); });
}

std::optional<YearValues> read_year_values(const model::Agency& agency, const model::Year& year, base::Language first,
                                           base::Report& report) {
  return YearReader(agency, year, first, report).read();
}

}  // namespace exporting
