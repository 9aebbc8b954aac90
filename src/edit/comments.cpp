#include "edit/comments.h"

#include <algorithm>

#include "base/ascii.h"

namespace editing {
namespace {

class Comments {
 public:
  explicit Comments(const Document& document) : document_(document), text_(document.text()) {}

  void add(std::uint32_t index, const Pointer& at) {
    if (!at.empty()) note(index, at);
    const bool is_map = document_.node(index).kind == platform::YamlKind::map;
    std::size_t position = 0;
    for (const std::uint32_t child : document_.children(index)) {
      const std::string number = std::to_string(position++);
      add(child, below(at, is_map ? std::string_view(document_.node(child).key) : std::string_view(number)));
    }
  }
  std::vector<Comment> take() { return std::move(out_); }

 private:
  void note(std::uint32_t index, const Pointer& at) {
    const Extent& own = document_.extent(index);
    std::string said = above(own.entry);
    const std::string_view behind = behind_of(index, own);
    if (!said.empty() && !behind.empty()) said += '\n';
    said += behind;
    if (!said.empty()) out_.push_back({at, std::move(said)});
  }

  // Without its signs; empty where the text is no comment.
  static std::string_view words_of(std::string_view text) {
    text = base::trimmed(text);
    if (!text.starts_with('#')) return {};
    text.remove_prefix(std::min(text.find_first_not_of('#'), text.size()));
    return base::trimmed(text);
  }
  static bool is_comment(std::string_view text) { return base::trimmed(text).starts_with('#'); }

  std::string above(std::size_t entry) const {
    std::string out;
    if (!document_.begins_line(entry)) return out;
    for (std::size_t line = document_.line_begin(entry); line > 0;) {
      const std::size_t end = line - 1, begin = document_.line_begin(end);
      const std::string_view text = text_.substr(begin, end - begin);
      if (!is_comment(text)) break;
      const std::string_view words = words_of(text);
      if (!words.empty()) out = std::string(words) + (out.empty() ? "" : "\n") + out;
      line = begin;
    }
    return out;
  }

  // Of a block of several lines: behind its key.
  std::string_view behind_of(std::uint32_t index, const Extent& own) const {
    std::size_t from = std::max(own.mark, own.end);
    if (document_.is_block_text(index))
      from = std::min(text_.find_first_of(" \t\n", own.begin), text_.size());
    else if (document_.node(index).kind >= platform::YamlKind::list && !document_.is_flow(index))
      from = own.mark;
    const std::size_t end = document_.line_end(from);
    const bool is_apart = from < end && (text_[from] == ' ' || text_[from] == '\t');
    return is_apart ? words_of(text_.substr(from, end - from)) : std::string_view();
  }

  const Document& document_;
  std::string_view text_;
  std::vector<Comment> out_;
};

}  // namespace

std::vector<Comment> comments_in(const Document& document) {
  Comments all(document);
  if (!document.tree().nodes.empty()) all.add(0, "");
  return all.take();
}

}  // namespace editing
