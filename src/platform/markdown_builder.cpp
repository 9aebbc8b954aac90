#include "platform/markdown_builder.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/byte_search.h"
#include "platform/markdown_address.h"
#include "platform/markdown_line.h"

namespace platform {
namespace {

using base::NodeKind;

constexpr std::size_t max_inline_levels = 32;

bool is_inline(NodeKind kind) { return kind >= NodeKind::text; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }
bool has_control_character(std::string_view text) { return base::first_control(text) < text.size(); }

// Control characters, which cmark accepts as "&#1;", are not allowed in HTML.
std::string without_control_characters(std::string_view text) {
  std::string clean;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t control = base::first_control(text, from);
    clean += text.substr(from, control - from);
    if (control < text.size()) clean += "\xEF\xBF\xBD";
    from = control + 1;
  }
  return clean;
}

// "[ ] ", "[x] " or "[X] ".
bool has_task_box(std::string_view text) {
  bool box = text.size() >= 4 && text[0] == '[' && text[2] == ']' && is_blank(text[3]) && text[3] != '\n';
  return box && (text[1] == ' ' || text[1] == 'x' || text[1] == 'X');
}

// Calls `found` with the offset of each run of exactly two tildes.
template <class Found>
void each_two_tildes(std::string_view text, Found found) {
  for (std::size_t at = text.find('~'); at != text.npos; at = text.find('~', at)) {
    std::size_t end = std::min(text.find_first_not_of('~', at), text.size());
    if (end - at == 2) found(at);
    at = end;
  }
}

}  // namespace

NestedText::NestedText(std::string_view text, int first_line) : line(first_line) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    line_sizes.push_back(end - at);
    at = end + 1;
  }
}

MarkdownBuilder::MarkdownBuilder(const MarkdownSource& source, MarkdownMap& map,
                                 const std::vector<ReferenceDefinition>& definitions, base::Arena& arena,
                                 base::Tree& tree)
    : source_(source),
      map_(map),
      arena_(arena),
      tree_(tree),
      finder_(map.text(), definitions),
      place_(source.location) {}

bool MarkdownBuilder::is_too_deep() const { return inline_levels_ > max_inline_levels; }

std::string_view MarkdownBuilder::keep(std::string_view text, bool is_code) {
  if (text.find(hidden_tilde) != std::string_view::npos) return keep(with_shown_tildes(text, is_code ? "\\~" : "~"));
  return has_control_character(text) ? arena_.keep(without_control_characters(text)) : arena_.keep(text);
}

base::Node& MarkdownBuilder::push(NodeKind kind, std::string_view text) {
  base::Node& node = tree_.emplace_back();
  node.kind = kind;
  node.end = static_cast<std::uint32_t>(tree_.size());
  node.location = place_;
  node.text = text;
  return node;
}

void MarkdownBuilder::open(NodeKind kind) {
  open_.push_back(static_cast<std::uint32_t>(tree_.size()));
  push(kind);
}

void MarkdownBuilder::close() {
  tree_[open_.back()].end = static_cast<std::uint32_t>(tree_.size());
  open_.pop_back();
}

void MarkdownBuilder::begin_block(const Block& block) {
  const Spot spot = spot_in_text(block.spot);
  std::size_t offset = spot.column > 0 ? map_.offset_of(spot.line, spot.column) : map_.first_word_of(spot.line);
  place_ = map_.location(offset);
  finder_.enter(map_.offset_of(spot.line, 1), map_.end_of(std::max(spot.line, spot.last_line)));
  bool first_in_item =
      !open_.empty() && tree_[open_.back()].kind == NodeKind::item && open_.back() + 1 == tree_.size();
  may_be_task_ = block.kind == NodeKind::paragraph && first_in_item && has_task_box(map_.text().substr(offset, 8));
  open(block.kind);
  base::Node& node = tree_.back();
  node.level = block.level;
  node.is_tight = block.is_tight;
  node.is_header = block.is_header;
  node.align = block.align;
  space_before_run_ = true;
}

Spot MarkdownBuilder::spot_in_text(Spot spot) const {
  if (nested_.line == 0 || spot.line < 1) return spot;
  const auto index = static_cast<std::size_t>(spot.line) - 1;
  const std::size_t size = index < nested_.line_sizes.size() ? nested_.line_sizes[index] : 0;
  spot.line += nested_.line - 1;
  spot.last_line += nested_.line - 1;
  const std::size_t bytes = map_.bytes_given_of(spot.line);
  if (spot.column > 0) spot.column = bytes >= size ? spot.column + static_cast<int>(bytes - size) : 0;
  return spot;
}

void MarkdownBuilder::leaf(const Block& block, std::string_view text) {
  begin_block(block);
  tree_.back().text = keep(text, true);
  close();
}

void MarkdownBuilder::html_lines(std::string_view html) {
  while (!html.empty() && is_blank(html.back())) html.remove_suffix(1);
  for (bool is_first = true; is_first || !html.empty(); is_first = false) {
    std::size_t end = std::min(html.find('\n'), html.size());
    std::string_view line = html.substr(0, end);
    html.remove_prefix(std::min(end + 1, html.size()));
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    if (!is_first) push(NodeKind::line_break);
    if (!line.empty() && !is_break_tag(line)) push(NodeKind::text, keep(line, true));
  }
}

void MarkdownBuilder::begin_inline(NodeKind kind) {
  if (images_ > 0) return;
  flush(false);
  ++inline_levels_;
  open(kind);
  space_before_run_ = false;
}

void MarkdownBuilder::begin_link(std::string_view address) {
  if (images_ > 0) return;
  begin_inline(NodeKind::link);
  tree_.back().address = keep(address);
  ++links_;
}

void MarkdownBuilder::begin_image(std::string_view address) {
  if (images_++ > 0) return;
  flush(false);
  description_.clear();
  image_address_ = keep(address);
}

void MarkdownBuilder::end(NodeKind kind) {
  if (images_ > 0) {
    if (kind != NodeKind::image || --images_ > 0) return;
    base::Node& image = push(NodeKind::image, keep(description_));
    image.address = image_address_;
    image.location = place_of(image_address_, false);
    space_before_run_ = false;
    return;
  }
  flush(!is_inline(kind));
  std::uint32_t ended = open_.back();
  if (is_inline(kind)) {
    --inline_levels_;
    if (kind == NodeKind::link) {
      --links_;
      // The address is after the text, and after those of the images in it.
      tree_[ended].location = place_of(tree_[ended].address, false);
    }
    close();
    space_before_run_ = false;
    return;
  }
  if (!delimiters_.empty()) pair_strike_delimiters(tree_, ended + 1, delimiters_);
  delimiters_.clear();
  close();
  if (kind == NodeKind::heading && source_.headings_have_ids)
    tree_[ended].text = arena_.keep(ids_.id_of(base::plain_text(tree_, ended)));
}

void MarkdownBuilder::text(std::string_view piece) {
  if (images_ > 0) {
    description_ += piece;
    return;
  }
  std::string clean;
  if (has_control_character(piece)) piece = clean = without_control_characters(piece);
  for (bool is_first = true; is_first || !piece.empty(); is_first = false) {
    std::size_t end = std::min(piece.find(hidden_tilde), piece.size());
    each_two_tildes(piece.substr(0, end), [&](std::size_t at) { tildes_.push_back(run_.size() + at); });
    run_ += piece.substr(0, end);
    if (end < piece.size()) run_ += '~';
    piece.remove_prefix(std::min(end + hidden_tilde.size(), piece.size()));
  }
}

void MarkdownBuilder::raw_html(std::string_view html) {
  if (is_break_tag(html)) return line_end(NodeKind::line_break);
  std::string line(html);
  std::replace(line.begin(), line.end(), '\n', ' ');
  if (images_ > 0) {
    description_ += line;
    return;
  }
  flush(false);
  push(NodeKind::text, keep(line, true));
  space_before_run_ = false;
}

void MarkdownBuilder::code(std::string_view code) {
  if (images_ > 0) {
    description_ += code;
    return;
  }
  flush(false);
  push(NodeKind::code, keep(code, true));
  space_before_run_ = false;
}

void MarkdownBuilder::line_end(NodeKind kind) {
  if (images_ > 0) {
    description_ += ' ';
    return;
  }
  flush(true);
  push(kind);
  space_before_run_ = true;
}

// Adds the run to the tree, with its bare addresses as links and each "~~" as a node.
void MarkdownBuilder::flush(bool space_follows) {
  if (may_be_task_) take_task_box();
  if (run_.empty()) return;
  const std::string_view run = arena_.keep(run_);
  std::size_t from = 0;
  auto next = [&]() { return links_ > 0 ? std::nullopt : next_address(run, from); };
  auto plain_up_to = [&](std::size_t end) {
    if (end > from) push(NodeKind::text, run.substr(from, end - from));
    from = end;
  };
  auto address = next();
  auto push_next = [&] {
    plain_up_to(address->begin);
    push_address(run.substr(address->begin, address->end - address->begin), address->lacks_scheme);
    from = address->end;
    address = next();
  };
  for (std::size_t tilde : tildes_) {
    while (address && address->end <= tilde) push_next();
    if (address && address->begin <= tilde) continue;
    plain_up_to(tilde);
    push_delimiter(run, tilde, space_follows);
    from = tilde + 2;
  }
  while (address) push_next();
  plain_up_to(run.size());
  run_.clear();
  tildes_.clear();
}

void MarkdownBuilder::take_task_box() {
  may_be_task_ = false;
  if (!has_task_box(run_)) return;
  base::Node& item = tree_[open_[open_.size() - 2]];
  item.is_task = true;
  item.is_done = run_[1] != ' ';
  run_.erase(0, 4);
  for (std::size_t& tilde : tildes_) tilde -= 4;
}

void MarkdownBuilder::push_delimiter(std::string_view run, std::size_t at, bool space_follows) {
  StrikeDelimiter delimiter;
  delimiter.node = static_cast<std::uint32_t>(tree_.size());
  delimiter.parent = open_.back();
  delimiter.can_open = at + 2 < run.size() ? !is_blank(run[at + 2]) : !space_follows;
  delimiter.can_close = at > 0 ? !is_blank(run[at - 1]) : !space_before_run_;
  delimiters_.push_back(delimiter);
  push(NodeKind::text, run.substr(at, 2));
}

void MarkdownBuilder::push_address(std::string_view address, bool lacks_scheme) {
  base::Node& link = push(NodeKind::link);
  link.end += 1;
  link.address = lacks_scheme ? arena_.keep("http://" + std::string(address)) : address;
  link.location = place_of(address, true);
  push(NodeKind::text, address);
}

base::SourceLocation MarkdownBuilder::place_of(std::string_view address, bool is_bare) {
  if (source_.is_value) return place_;
  std::size_t at = finder_.find(address, is_bare);
  return at == std::string_view::npos ? place_ : map_.location(at, std::max<std::size_t>(1, address.size()));
}

}  // namespace platform
