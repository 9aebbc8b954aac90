#include "platform/document_reader/office/word_lists.h"

#include "base/ascii.h"
#include "platform/document_reader/office/flow.h"
#include "platform/document_reader/office/list_signs.h"

namespace document_reader::office {
namespace {

constexpr std::size_t longest_chain = 20, highest_number = 1'000'000;

class StylesHandler : public XmlHandler {
 public:
  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "style") {
      id_ = attributes["styleId"];
      style_ = {};
    } else if (name == "basedOn") {
      style_.base = attributes["val"];
    } else if (name == "name") {
      const std::string called = base::to_lower(attributes["val"]);
      if (called == "title") style_.heading = 1;
      if (called.starts_with("heading ") && called.size() == 9 && base::is_digit(called[8]))
        style_.heading = static_cast<unsigned>(called[8] - '0');
    } else if (name == "outlineLvl") {
      const std::size_t level = attributes.number("val", 9, 9);
      style_.heading = level == 9 ? 0 : static_cast<unsigned>(level + 1);
    } else if (name == "numId") {
      style_.list.number = attributes["val"];
    } else if (name == "ilvl") {
      style_.list.level = attributes.number("val", 0, WordLists::levels - 1);
    } else if (name == "vanish") {
      style_.is_hidden = attributes.is_on("val");
    }
  }
  void close(std::string_view name) override {
    if (name == "style") styles.emplace(id_, std::move(style_));
  }
  void text(std::string_view) override {}

  std::map<std::string, WordStyle, std::less<>> styles;

 private:
  std::string id_;
  WordStyle style_;
};

class NumberingHandler : public XmlHandler {
 public:
  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "abstractNum") {
      id_ = attributes["abstractNumId"];
      definition_ = &definitions[id_];
    } else if (name == "styleLink") {
      by_style_[std::string(attributes["val"])] = id_;
    } else if (name == "numStyleLink") {
      elsewhere_[id_] = attributes["val"];
    } else if (name == "num") {
      definition_ = nullptr;
      list_ = &lists[std::string(attributes["numId"])];
    } else if (name == "abstractNumId" && list_) {
      list_->definition = attributes["val"];
    } else if (name == "lvlOverride") {
      at_ = attributes.number("ilvl", 0, WordLists::levels - 1);
    } else if (name == "startOverride" && list_) {
      list_->starts[at_] = attributes.number("val", 1, highest_number);
    } else if (name == "lvl") {
      at_ = attributes.number("ilvl", 0, WordLists::levels - 1);
      level_ = definition_ ? &(*definition_)[at_] : list_ ? &list_->own[at_] : nullptr;
    } else if (!level_) {
      return;
    } else if (name == "start") {
      level_->start = attributes.number("val", 1, highest_number);
    } else if (name == "numFmt") {
      level_->format = attributes["val"];
    } else if (name == "lvlText") {
      level_->text = attributes["val"];
    }
  }
  void close(std::string_view name) override {
    if (name == "lvl") level_ = nullptr;
    if (name == "abstractNum") definition_ = nullptr;
    if (name == "num") list_ = nullptr;
  }
  void text(std::string_view) override {}

  // Definitions that only name a style have the levels of the one that the style names.
  void follow_styles() {
    for (const auto& [id, style] : elsewhere_)
      if (const auto at = by_style_.find(style); at != by_style_.end()) definitions[id] = definitions[at->second];
  }

  std::map<std::string, WordLists::Definition, std::less<>> definitions;
  std::map<std::string, WordLists::List, std::less<>> lists;

 private:
  std::string id_;
  std::map<std::string, std::string, std::less<>> by_style_, elsewhere_;
  WordLists::Definition* definition_ = nullptr;
  WordLists::List* list_ = nullptr;
  WordLists::Level* level_ = nullptr;
  std::size_t at_ = 0;
};

}  // namespace

WordStyles::WordStyles(const Package& package, std::string_view part) {
  StylesHandler handler;
  package.read(part, handler);
  styles_ = std::move(handler.styles);
}

const WordStyle& WordStyles::whole(std::string_view id) {
  if (const auto known = whole_.find(id); known != whole_.end()) return known->second;
  if (styles_.find(id) == styles_.end()) return whole_[{}];  // a document may ask for any number of others
  WordStyle& out = whole_[std::string(id)];
  for (std::size_t i = 0; i < longest_chain; ++i) {
    const auto at = styles_.find(id);
    if (at == styles_.end()) break;
    const WordStyle& style = at->second;
    if (!out.list.number) out.list.number = style.list.number;
    if (!out.list.level) out.list.level = style.list.level;
    if (!out.heading) out.heading = style.heading;
    if (!out.is_hidden) out.is_hidden = style.is_hidden;
    id = style.base;
  }
  return out;
}

WordLists::WordLists(const Package& package, std::string_view part) {
  NumberingHandler handler;
  package.read(part, handler);
  handler.follow_styles();
  definitions_ = std::move(handler.definitions);
  lists_ = std::move(handler.lists);
}

std::string WordLists::next(const ListPlace& place) {
  const auto list = place.number ? lists_.find(*place.number) : lists_.end();
  if (list == lists_.end()) return {};
  List& in = list->second;
  const Definition& definition = definitions_[in.definition];
  auto& counted = counted_[in.definition];
  const std::size_t level = place.level.value_or(0);
  const auto level_at = [&](std::size_t at) -> const Level& {
    const auto own = in.own.find(at);
    return own == in.own.end() ? definition[at] : own->second;
  };
  if (!in.is_begun)
    for (const auto& [at, start] : in.starts) counted[at].reset();
  in.is_begun = true;
  const auto start_of = [&](std::size_t at) {
    const auto own = in.starts.find(at);
    return own == in.starts.end() ? level_at(at).start : own->second;
  };
  for (std::size_t at = 0; at < level; ++at)
    if (!counted[at]) counted[at] = start_of(at);
  counted[level] = counted[level] ? *counted[level] + 1 : start_of(level);
  for (std::size_t at = level + 1; at < levels; ++at) counted[at].reset();

  const Level& shown = level_at(level);
  if (shown.format == "bullet") return bullet(shown.text);
  std::string out;
  for (std::size_t i = 0; i < shown.text.size(); ++i) {
    const bool is_number =
        shown.text[i] == '%' && i + 1 < shown.text.size() && shown.text[i + 1] >= '1' && shown.text[i + 1] <= '9';
    if (!is_number) {
      out += shown.text[i];
      continue;
    }
    const auto at = static_cast<std::size_t>(shown.text[++i] - '1');
    out += list_number(counted[at].value_or(start_of(at)), level_at(at).format);
  }
  return std::string(trimmed_of_blanks(out));
}

}  // namespace document_reader::office
