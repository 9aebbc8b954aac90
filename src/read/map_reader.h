// Reading YAML maps: values are asked for by key, and a key that the set does not have is an error.
// (The namespace is `readers`: POSIX has a function `read`.)
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/language.h"
#include "base/nearest.h"
#include "base/report.h"
#include "model/link.h"
#include "model/passage.h"
#include "platform/yaml.h"
#include "read/keys.h"

namespace readers {

using base::did_you_mean;

// The files of the agency whose content is read, for links.
struct FileIndex {
  std::vector<std::string> paths;  // below the agency's folder, sorted
  bool has(std::string_view path) const;
  // The document that is named so in another spelling of the same letters; empty where there is none.
  std::string_view alike(std::string_view path) const;

 private:
  mutable std::map<std::string, std::string_view> spellings_;  // of all documents, made when it is first asked for
};

// What all readers of one file share.
struct ReadContext {
  base::Report& report;
  base::Arena& arena;
  base::Language first_language = base::Language::th;
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

// A map of content, read key by key. Use MapReader, which knows the keys when it is compiled.
class AnyMapReader {
 public:
  // Where `node` is not a map, that is an error and every key is absent.
  AnyMapReader(ReadContext& context, const platform::YamlTree& tree, const platform::YamlNode& node,
               const KeySet& keys);

  // Reports the keys that are neither in the set, nor annotations where it has them, nor in `more`. Once a map.
  void finish(const KeySet* more = nullptr);

  bool is_map() const { return is_map_; }
  ReadContext& context() const { return context_; }
  const platform::YamlTree& tree() const { return tree_; }
  const platform::YamlNode& node() const { return node_; }
  const base::SourceLocation& location() const { return node_.location; }
  const KeySet& keys() const { return keys_; }

 protected:
  // Null where the key is absent or has no value.
  const platform::YamlNode* value_of(std::string_view key) const;
  // The same; an absent key that is required is an error.
  const platform::YamlNode* value_of(const Key& key);

 private:
  void report_missing(std::string_view key);

  ReadContext& context_;
  const platform::YamlTree& tree_;
  const platform::YamlNode& node_;
  const KeySet& keys_;
  bool is_map_;
};

// A key that is not in the set does not compile.
template <const KeySet& set>
class MapReader : public AnyMapReader {
 public:
  struct Name {
    consteval Name(const char* name) : key(find_key(set, name)) {  // NOLINT: implicit on purpose
      if (!key) throw "the set has no such key";
    }
    const Key* key;
  };

  MapReader(ReadContext& context, const platform::YamlTree& tree, const platform::YamlNode& node)
      : AnyMapReader(context, tree, node, set) {}

  // Null where the key is absent or has no value, which is an error where the set requires it.
  const platform::YamlNode* find(Name name) { return value_of(*name.key); }
  // The same without an error.
  const platform::YamlNode* if_given(Name name) const { return value_of(name.key->name); }
};

// The children of a list; a node of another kind is an error and has none.
std::vector<const platform::YamlNode*> items(ReadContext& context, const platform::YamlTree& tree,
                                             const platform::YamlNode& node);
// The children of a map, by their keys.
std::vector<const platform::YamlNode*> entries(ReadContext& context, const platform::YamlTree& tree,
                                               const platform::YamlNode& node);

// The text of a scalar; an error and empty for another kind or an empty text.
std::string_view scalar(ReadContext& context, const platform::YamlNode& node);

// Warns of a ` #` that cuts the text short (cut-by-comment).
void warn_of_cut(ReadContext& context, const platform::YamlNode& node);

}  // namespace readers
