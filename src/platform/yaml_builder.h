// Builds a YamlTree from the events of yaml-cpp.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/arena.h"
#include "base/bilingual_text.h"
#include "base/report.h"
#include "platform/yaml.h"
#include "platform/yaml_lookalikes.h"
#include "platform/yaml_source.h"

namespace platform {

// Thrown to leave yaml-cpp once an error has been reported; caught in parse_library_yaml.
struct StopParsing {};

class YamlBuilder : public YAML::EventHandler {
 public:
  // `text` begins at byte `start` of the file's.
  YamlBuilder(const base::SourceFile& file, std::size_t start, std::string_view text, base::Arena& arena,
              YamlTree& tree, base::Report& report)
      : text_(text), positions_(file, start, text), arena_(arena), tree_(tree), report_(report) {}

  base::SourceLocation location(const YAML::Mark& mark, std::size_t length_in_bytes = 1);
  bool is_after_quote(const YAML::Mark& mark) const;
  // A slip that explains the error at `mark`, if there is one: reports it and throws StopParsing.
  void refuse_slip_before(const YAML::Mark& mark, bool is_of_structure);
  // How to write a value in which a quote closes too early; the general advice where it is not clear.
  base::BilingualText advice_after_quote(const YAML::Mark& mark) const;
  // After an error in a list or map in brackets: if something is still open at the end of the text, that is the
  // cause. Reports it and throws StopParsing.
  void refuse_what_is_open();

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_anchor(mark); }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuse_anchor(mark); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(YamlKind::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { open_.pop_back(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(YamlKind::map, mark, tag, anchor);
  }
  void OnMapEnd() override { open_.pop_back(); }

 private:
  struct Open {
    std::uint32_t node;
    std::size_t start = 0;   // in the text
    std::uint32_t last = 0;  // its last child
    bool is_map = false;
    bool has_key = false;
    bool is_repeated = false;  // the value of a repeated key: parsed and dropped
    std::string_view key;
    base::SourceLocation key_place;
    std::unordered_set<std::string_view> keys;
  };

  [[noreturn]] void refuse(std::string_view code, const base::SourceLocation& where, base::BilingualText what,
                           base::BilingualText advice);
  [[noreturn]] void refuse_slip(const YamlSlip& slip);
  void refuse_forbidden(const YAML::Mark& mark, std::string_view value, std::size_t length);
  bool is_first_of_line(std::size_t at) const;
  [[noreturn]] void refuse_anchor(const YAML::Mark& mark);
  [[noreturn]] void refuse_unclosed(std::size_t quote_or_bracket);
  void refuse_tag_and_anchor(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);

  std::size_t offset(const YAML::Mark& mark) const;
  char at(const YAML::Mark& mark) const { return offset(mark) < text_.size() ? text_[offset(mark)] : '\0'; }
  bool is_bracket(std::size_t at) const { return at < text_.size() && (text_[at] == '[' || text_[at] == '{'); }
  bool wants_key() const { return !open_.empty() && open_.back().is_map && !open_.back().has_key; }

  std::uint32_t add(YamlKind kind, const base::SourceLocation& where);
  void open(YamlKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
  void take_key(const YAML::Mark& mark, std::string_view key, std::size_t length);
  void add_scalar(const YAML::Mark& mark, std::string_view value);
  std::size_t length_of_quoted(const YAML::Mark& mark);

  std::string_view text_;
  YamlPositions positions_;
  base::Arena& arena_;
  YamlTree& tree_;
  base::Report& report_;
  std::vector<Open> open_;
  bool seen_document_ = false;
};

}  // namespace platform
