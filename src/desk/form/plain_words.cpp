#include "desk/form/plain_words.h"

#include <algorithm>

namespace desk {
namespace {

bool has_key(const readers::KeySet& keys, std::string_view name) {
  return std::any_of(keys.keys.begin(), keys.keys.end(), [&](const readers::Key& key) {
    return key.name == name || (key.keys && has_key(*key.keys, name));
  });
}

bool is_letter_of_key(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

// What stands next to a word that is part of an address, a path, a value or YAML.
bool joins(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
         std::string_view("./:@-{}\"#").find(c) != std::string_view::npos;
}

bool is_quote(char c) { return c == '\'' || c == '`'; }

// "[theme](themes.md#colours)" → "theme"
std::string without_links(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t open = text.find('['), close = text.find("](", open), end = text.find(')', close);
    if (end == text.npos) break;
    out += text.substr(0, open);
    out += text.substr(open + 1, close - open - 1);
    text.remove_prefix(end + 1);
  }
  return out += text;
}

class Rewriter {
 public:
  Rewriter(std::string_view text, const readers::ContentKind& kind, const base::Translations& words)
      : text_(text), kind_(kind), words_(words) {}

  std::string result() {
    for (std::size_t at = 0; at < text_.size();) {
      std::size_t end = at;
      while (end < text_.size() && is_letter_of_key(text_[end])) ++end;
      if (end == at)
        out_ += text_[at++];
      else
        at = add_word(at, end);
    }
    std::erase(out_, '`');
    return out_;
  }

 private:
  // Thai has words of the key's letters only where a key is meant; in English a key is in quotes.
  std::size_t add_word(std::size_t begin, std::size_t end) {
    const std::string_view word = text_.substr(begin, end - begin);
    const char before = begin ? text_[begin - 1] : ' ', after = end < text_.size() ? text_[end] : ' ';
    const bool is_quoted = is_quote(before) && after == before;
    const bool is_meant = is_quoted || (words_.language() == base::Language::th && !joins(before) && !joins(after) &&
                                        !is_quote(before));
    const std::string* label =
        is_meant && has_key(*kind_.keys, word) ? words_of_key(kind_.name, word, words_) : nullptr;
    if (!label) return out_ += word, end;
    if (is_quoted) out_.pop_back();
    out_ += "“" + *label + "”";
    return end + is_quoted;
  }

  std::string_view text_;
  const readers::ContentKind& kind_;
  const base::Translations& words_;
  std::string out_;
};

}  // namespace

const std::string* words_of_key(std::string_view kind, std::string_view key, const base::Translations& words) {
  const std::string* own = words.find("label_of." + std::string(kind) + "." + std::string(key));
  return own ? own : words.find("label." + std::string(key));
}

std::string in_words_of_form(std::string_view text, const readers::ContentKind& kind,
                             const base::Translations& words) {
  const std::string plain = without_links(text);
  return Rewriter(plain, kind, words).result();
}

}  // namespace desk
