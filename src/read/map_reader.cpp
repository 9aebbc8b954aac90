#include "read/map_reader.h"

#include <algorithm>

#include "base/latin.h"

namespace readers {
namespace {

using base::msg;
using platform::YamlKind;
using platform::YamlNode;

std::string_view kind_th(YamlKind kind) {
  return kind == YamlKind::list     ? "รายการ (- …)"
         : kind == YamlKind::map    ? "ชุดคีย์ (คีย์: ค่า)"
         : kind == YamlKind::scalar ? "ข้อความ"
                                    : "ค่าว่าง";
}
std::string_view kind_en(YamlKind kind) {
  return kind == YamlKind::list     ? "a list (- …)"
         : kind == YamlKind::map    ? "keys (key: value)"
         : kind == YamlKind::scalar ? "a text"
                                    : "nothing";
}

base::BilingualText how_to_write(std::string_view key, YamlKind wanted) {
  std::string_view name = key.empty() ? std::string_view("…") : key;
  switch (wanted) {
    case YamlKind::list:
      return msg("เขียนเช่น {0}: [ก, ข] หรือขึ้นบรรทัดใหม่ทีละข้อด้วย '- '",
                 "write it like {0}: [a, b], or each item on a line that begins with '- '", {name});
    case YamlKind::map:
      return msg("เขียนแต่ละบรรทัดเป็น 'คีย์: ค่า'", "write each line as 'key: value'");
    default:
      return msg("เขียนเป็นข้อความเดียว ถ้ามีเครื่องหมาย [ ] {0} : # ให้ใส่ในเครื่องหมายคำพูด \"…\"",
                 "write one text; if it holds [ ] {0} : #, put it in quotes \"…\"", {"{ }"});
  }
}

void wrong_kind(ReadContext& context, const YamlNode& node, YamlKind wanted) {
  base::BilingualText what =
      node.key.empty() ? msg("ตรงนี้ต้องเป็น", "this must be ") : msg("'{}' ต้องเป็น", "'{}' must be ", {node.key});
  what.th.append(kind_th(wanted)).append(" แต่เขียนเป็น").append(kind_th(node.kind));
  what.en.append(kind_en(wanted)).append(", not ").append(kind_en(node.kind));
  context.report.error("wrong-type", node.location, std::move(what), how_to_write(node.key, wanted));
}

// Thai follows a Latin word after a space.
std::string spaced(std::string_view what) {
  bool is_latin = !what.empty() && static_cast<unsigned char>(what.back()) < 0x80;
  return std::string(what) + (is_latin ? " " : "");
}

}  // namespace

bool FileIndex::has(std::string_view path) const { return std::binary_search(paths.begin(), paths.end(), path); }

std::string_view FileIndex::alike(std::string_view path) const {
  if (!path.starts_with("documents/")) return {};
  if (spellings_.empty())
    for (const std::string& known : paths)
      if (known.starts_with("documents/")) spellings_.emplace(base::one_spelling(known), known);
  const auto found = spellings_.find(base::one_spelling(path));
  return found == spellings_.end() ? std::string_view() : found->second;
}

AnyMapReader::AnyMapReader(ReadContext& context, const platform::YamlTree& tree, const YamlNode& node,
                           const KeySet& keys)
    : context_(context), tree_(tree), node_(node), keys_(keys), is_map_(node.kind == YamlKind::map) {
  if (!is_map_ && node.kind != YamlKind::nothing) wrong_kind(context, node, YamlKind::map);
}

const YamlNode* AnyMapReader::value_of(std::string_view key) const {
  if (!is_map_) return nullptr;
  for (const YamlNode* child = tree_.first_of(node_); child; child = tree_.after(*child))
    if (child->key == key) return child->kind == YamlKind::nothing ? nullptr : child;
  return nullptr;
}

const YamlNode* AnyMapReader::value_of(const Key& key) {
  const YamlNode* found = value_of(key.name);
  if (!key.is_required) return found;
  if (found && found->kind == YamlKind::list && !tree_.first_of(*found))
    return context_.report.error("missing-key", found->location,
                                 msg("{0}ต้องมี '{1}' แต่รายการว่าง", "{2} needs '{1}', but the list is empty",
                                     {spaced(keys_.th), key.name, keys_.en}),
                                 msg("เขียนอย่างน้อยหนึ่งรายการ", "write at least one item")),
           nullptr;
  if (!found && (is_map_ || node_.kind == YamlKind::nothing)) report_missing(key.name);
  return found;
}

void AnyMapReader::report_missing(std::string_view key) {
  for (const YamlNode* child = is_map_ ? tree_.first_of(node_) : nullptr; child; child = tree_.after(*child))
    if (child->key == key)
      return context_.report.error("missing-key", child->key_place,
                                   msg("{0}ต้องมี '{1}' แต่ไม่ได้เขียนค่าไว้", "{2} needs '{1}', which is empty here",
                                       {spaced(keys_.th), key, keys_.en}),
                                   msg("เขียนค่าไว้หลัง '{}:'", "write its value after '{}:'", {key}));
  // Nothing of a file without a key has a place. In Markdown, keys are in a part of their own.
  base::SourceLocation location = node_.location;
  const bool has_no_key = location.file && !location.line;
  if (has_no_key && !location.file->text.empty()) location = {location.file, 1, 1, 1};
  context_.report.error("missing-key", location,
                        msg("{0}ต้องมี '{1}'", "{2} needs '{1}'", {spaced(keys_.th), key, keys_.en}),
                        has_no_key && location.file->path.ends_with(".md")
                            ? msg("เขียน '{}: …' ไว้ระหว่างบรรทัด --- สองบรรทัดที่ต้นไฟล์",
                                  "write '{}: …' between two lines --- at the top of the file", {key})
                            : msg("เพิ่มบรรทัด '{}: …'", "add a line '{}: …'", {key}));
}

void AnyMapReader::finish(const KeySet* more) {
  if (!is_map_) return;
  std::vector<std::string_view> known;
  for (const KeySet* set : {&keys_, keys_.has_annotations ? &annotation_keys : nullptr, more})
    if (set)
      for (const Key& key : set->keys) known.push_back(key.name);
  for (const YamlNode* child = tree_.first_of(node_); child; child = tree_.after(*child)) {
    if (std::find(known.begin(), known.end(), child->key) != known.end()) continue;
    // {th: ก, ข} and {spent: 1,250} are two keys each.
    bool is_rest_of_text = child->kind == YamlKind::nothing && base::nearest(child->key, known).empty();
    context_.report.error(
        "unknown-key", child->key_place,
        msg("{0}ไม่มีคีย์ '{1}'", "{2} has no key '{1}'", {spaced(keys_.th), child->key, keys_.en}),
        is_rest_of_text
            ? msg("ถ้าเป็นส่วนหนึ่งของค่าที่มีจุลภาคใน {0} ให้ใส่ค่าทั้งหมดในเครื่องหมายคำพูด \"…\"",
                  "if it belongs to a value with a comma inside {0}, put the whole value in quotes \"…\"", {"{ }"})
            : did_you_mean(child->key, known, {"คีย์ที่ใช้ได้", "valid keys"}));
  }
}

std::vector<const YamlNode*> items(ReadContext& context, const platform::YamlTree& tree, const YamlNode& node) {
  std::vector<const YamlNode*> out;
  if (node.kind != YamlKind::list) {
    wrong_kind(context, node, YamlKind::list);
    return out;
  }
  out.reserve(node.size);
  for (const YamlNode* child = tree.first_of(node); child; child = tree.after(*child)) {
    if (child->kind == YamlKind::nothing) {
      context.report.error("wrong-type", child->location,
                           msg("ข้อนี้ของรายการว่างเปล่า", "this item of the list is empty"),
                           msg("เขียนข้อความหลัง - หรือลบบรรทัดนี้", "write something after the '-', or remove the line"));
    } else {
      out.push_back(child);
    }
  }
  return out;
}

std::vector<const YamlNode*> entries(ReadContext& context, const platform::YamlTree& tree, const YamlNode& node) {
  std::vector<const YamlNode*> out;
  if (node.kind != YamlKind::map) {
    wrong_kind(context, node, YamlKind::map);
    return out;
  }
  for (const YamlNode* child = tree.first_of(node); child; child = tree.after(*child)) out.push_back(child);
  return out;
}

std::string_view scalar(ReadContext& context, const YamlNode& node) {
  if (node.kind != YamlKind::scalar) {
    wrong_kind(context, node, YamlKind::scalar);
    return {};
  }
  std::string_view text = node.text;
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  while (!text.empty() && (text.front() == '\n' || text.front() == ' ' || text.front() == '\t'))
    text.remove_prefix(1);
  if (text.empty())
    context.report.error("wrong-type", node.location, msg("ข้อความว่างเปล่า", "the text is empty"),
                         msg("เขียนข้อความ หรือลบออก", "write a text, or remove it"));
  return text;
}

void warn_of_cut(ReadContext& context, const YamlNode& node) {
  if (!node.comment.line) return;
  context.report.warning(
      "cut-by-comment", node.comment,
      msg("ข้อความตั้งแต่ # เป็นต้นไปถือเป็นหมายเหตุ จึงไม่แสดง", "what follows ' #' is a comment and is not shown"),
      msg("ถ้า # เป็นส่วนหนึ่งของข้อความ ให้ใส่ข้อความทั้งหมดในเครื่องหมายคำพูด ถ้าเป็นหมายเหตุ ให้เว้นวรรคหน้า # สองครั้งและหลัง # หนึ่งครั้ง",
          "if the # belongs to the text, put the whole text in quotes; if not, write two spaces before it and one "
          "after"));
}

}  // namespace readers
