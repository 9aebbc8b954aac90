// Walking over a YAML map: keys are asked for by name, and what was not asked for is an error.
// (The namespace is `readers`: POSIX has a function `read`.)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/arena.h"
#include "core/language.h"
#include "core/nearest.h"
#include "core/report.h"
#include "model/link.h"
#include "model/passage.h"
#include "outside/yaml.h"

namespace readers {

using core::did_you_mean;

// The files of the agency whose content is read, for links.
struct FileIndex {
  std::vector<std::string> paths;  // below the agency's folder, sorted
  bool has(std::string_view path) const;
};

// What all readers of one file share.
struct ReadContext {
  core::Report& report;
  core::Arena& arena;
  core::Language first_language = core::Language::th;
  const FileIndex* files = nullptr;              // null outside agencies: then a link can only lead outside
  const model::PageKinds* page_kinds = nullptr;  // that page: links can lead to; set where `files` is
  std::string_view folder = {};                  // of the file, below the agency's: "2566/measures/"; "" at its top
  int year = 0;                                  // Buddhist Era; of the year folder, 0 outside of one
  std::vector<model::Link>* links = nullptr;     // every link that is read is added here, too
  model::Passages* passages = nullptr;           // and every text
  model::PassageKind passage_kind = model::PassageKind::text;
};

// While it lives, texts are read as passages of this kind.
class ReadAs {
 public:
  ReadAs(ReadContext& context, model::PassageKind kind) : context_(context), before_(context.passage_kind) {
    context.passage_kind = kind;
  }
  ~ReadAs() { context_.passage_kind = before_; }
  ReadAs(const ReadAs&) = delete;
  ReadAs& operator=(const ReadAs&) = delete;

 private:
  ReadContext& context_;
  model::PassageKind before_;
};

class MapReader {
 public:
  // `node` may be of any kind: where it is no map, that is an error and every key is absent.
  // `what` names the thing in messages ("a channel"); `what_th` likewise.
  MapReader(ReadContext& context, const outside::YamlTree& tree, const outside::YamlNode& node,
            std::string_view what_th, std::string_view what);

  // Null where the key is absent or has no value.
  const outside::YamlNode* find(std::string_view key);
  // The same; an absent key is an error.
  const outside::YamlNode* require(std::string_view key);
  // Reports the keys that nobody asked for. Once, after all have been asked for.
  void finish();

  bool is_map() const { return is_map_; }
  ReadContext& context() { return context_; }
  const outside::YamlTree& tree() const { return tree_; }
  const core::Place& place() const { return node_.place; }

 private:
  ReadContext& context_;
  const outside::YamlTree& tree_;
  const outside::YamlNode& node_;
  std::string_view what_th_, what_;
  bool is_map_;
  std::vector<std::string_view> asked_;
};

// The children of a list; a node of another kind is an error and has none.
std::vector<const outside::YamlNode*> items(ReadContext& context, const outside::YamlTree& tree,
                                            const outside::YamlNode& node);
// The children of a map, by their keys.
std::vector<const outside::YamlNode*> entries(ReadContext& context, const outside::YamlTree& tree,
                                              const outside::YamlNode& node);

// The text of a scalar; an error and empty for another kind or an empty text.
std::string_view scalar(ReadContext& context, const outside::YamlNode& node);

// Warns of a ` #` that cuts the text short (cut-by-comment).
void warn_of_cut(ReadContext& context, const outside::YamlNode& node);

}  // namespace readers
