#include "base/json_syntax.h"

#include <cstddef>

#include "base/ascii.h"

namespace base {
namespace {

constexpr int deepest = 512;

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  bool whole() { return value(0) && (blanks(), at_ == text_.size()); }

 private:
  char look() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) { return at_ < text_.size() && text_[at_] == c && ++at_; }
  bool take(std::string_view word) { return text_.substr(at_).starts_with(word) && (at_ += word.size()); }
  void blanks() {
    while (look() == ' ' || look() == '\t' || look() == '\n' || look() == '\r') ++at_;
  }

  bool value(int depth) {
    blanks();
    if (depth > deepest) return false;
    if (look() == '{' || look() == '[') return members(text_[at_++] == '{', depth);
    if (look() == '"') return text();
    return take("true") || take("false") || take("null") || number();
  }

  bool members(bool have_names, int depth) {
    const char end = have_names ? '}' : ']';
    blanks();
    if (take(end)) return true;
    do {
      blanks();
      if (have_names && !(text() && (blanks(), take(':')))) return false;
      if (!value(depth + 1)) return false;
      blanks();
    } while (take(','));
    return take(end);
  }

  bool text() {
    if (!take('"')) return false;
    while (at_ < text_.size() && static_cast<unsigned char>(text_[at_]) >= 0x20) {
      const char c = text_[at_++];
      if (c == '"') return true;
      if (c == '\\' && !escape()) return false;
    }
    return false;
  }

  bool escape() {
    if (take('u')) {
      for (int i = 0; i < 4; ++i)
        if (hex_value(look()) < 0 || !++at_) return false;
      return true;
    }
    return look() && std::string_view("\"\\/bfnrt").find(look()) != std::string_view::npos && ++at_;
  }

  bool digits() {
    const std::size_t from = at_;
    while (is_digit(look())) ++at_;
    return at_ > from;
  }

  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (!take('e') && !take('E')) return true;
    if (!take('+')) take('-');
    return digits();
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return JsonReader(text).whole();
}

}  // namespace base
