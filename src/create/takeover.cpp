#include "create/takeover.h"

#include <algorithm>
#include <array>

#include "read/csv_to_yaml.h"
#include "read/front_matter.h"
#include "read/sheet_columns.h"

namespace create {
namespace {

using base::YamlValue;
using platform::YamlKind;
using platform::YamlNode;
using platform::YamlTree;

// A text in the site's first language alone is written without its language.
YamlValue value_of(const YamlTree& tree, const YamlNode& node, base::Language first) {
  if (node.kind == YamlKind::scalar) return std::string(node.text);
  const YamlNode* only = node.size == 1 ? tree.first_of(node) : nullptr;
  if (only && only->key == base::code(first)) return std::string(only->text);
  YamlValue out = node.kind == YamlKind::list ? YamlValue::list() : YamlValue::flow();
  for (const YamlNode* child = tree.first_of(node); child; child = tree.after(*child)) {
    if (node.kind == YamlKind::list)
      out.add(value_of(tree, *child, first));
    else
      out.put(child->key, value_of(tree, *child, first));
  }
  return out;
}

YamlValue plan_in(const YamlTree& tree, base::Language first) {
  static constexpr std::array<std::string_view, 8> keys{"title",     "group", "kind",  "parts",
                                                        "objective", "issue", "steps", "responsible"};
  YamlValue out = YamlValue::map();
  for (std::string_view key : keys)
    for (const YamlNode* node = tree.first_of(tree.root()); node; node = tree.after(*node))
      if (node->key == key) out.put(key, value_of(tree, *node, first));
  return out;
}

// Reads again what people wrote, which the model holds only as it is shown.
class PlansOfFiles {
 public:
  explicit PlansOfFiles(base::Language first) : first_(first) {}

  YamlValue plan_of(const model::Measure& measure) {
    const base::SourceFile& file = *measure.location.file;
    if (measure.file.ends_with(".csv")) return plan_of_next_row(file);
    YamlTree tree;
    const auto front = readers::split_front_matter(file, true, report_);
    if (!front || !platform::parse_yaml(file, front->yaml_offset, front->yaml_length, arena_, tree, report_))
      return {};
    return plan_in(tree, first_);
  }
  // A measure of the list that is not asked for.
  void pass_over(const model::Measure& measure) { row_ += measure.file.ends_with(".csv"); }

 private:
  YamlValue plan_of_next_row(const base::SourceFile& file) {
    if (!sheet_) sheet_ = readers::read_sheet(file, readers::headings_of_measures, report_);
    ++row_;
    if (!sheet_ || row_ >= sheet_->rows.size()) return {};
    readers::ReadContext context{report_, arena_};
    return plan_in(readers::csv_row_to_yaml(context, readers::columns_of(sheet_->rows.front()), sheet_->rows[row_]),
                   first_);
  }

  base::Language first_;
  base::Report report_;  // `check` tells of it
  base::Arena arena_;
  std::optional<readers::Sheet> sheet_;
  std::size_t row_ = 0;  // the last that was looked at; 0 holds the headings
};

std::string dimension_in(const model::Framework& next, const model::Framework* before, std::string_view id) {
  const model::Dimension* same = next.dimension_called(id);
  const model::Dimension* own = before ? before->dimension(id) : nullptr;
  if (!same && own) same = next.dimension_called(own->name.in(base::Language::th));
  return same ? std::string(same->id) : std::string();
}

YamlValue indicators_in(const model::Framework& next, const model::Measure& measure, int year) {
  YamlValue out = YamlValue::list();
  out.is_flow = true;
  for (const model::Code& code : measure.indicators)
    if (code.year == year && next.indicator(model::indicator_number(code.id))) out.add(std::string(code.id));
  return out;
}

}  // namespace

std::vector<UnfinishedMeasure> unfinished_measures(const model::Year& year, const model::Framework& next,
                                                   base::Language first) {
  std::vector<UnfinishedMeasure> out;
  PlansOfFiles files(first);
  int number = 0;
  for (const model::Measure& measure : year.measures) {
    number = measure.order ? measure.order : number + 10;
    if (!model::is_unfinished(measure) || !measure.location.file) {
      files.pass_over(measure);
      continue;
    }
    UnfinishedMeasure taken;
    const bool is_row = measure.file.ends_with(".csv");
    taken.file = is_row ? std::to_string(number) + "-" + std::string(measure.slug) + ".md"
                        : std::string(measure.file.substr(measure.file.rfind('/') + 1));
    taken.dimension = dimension_in(next, year.framework, measure.dimension);
    taken.plan = files.plan_of(measure);
    if (YamlValue indicators = indicators_in(next, measure, year.year); !indicators.items.empty())
      taken.plan.put("indicators", std::move(indicators));
    if (!taken.plan.empty()) out.push_back(std::move(taken));
  }
  return out;
}

}  // namespace create
