#include "platform/markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/byte_search.h"
#include "platform/cmark_memory.h"
#include "platform/cmark_nodes.h"
#include "platform/markdown_address.h"
#include "platform/markdown_builder.h"
#include "platform/markdown_guard.h"
#include "platform/markdown_map.h"
#include "platform/markdown_pasted.h"
#include "platform/markdown_references.h"
#include "platform/markdown_strike.h"

namespace platform {
namespace {

constexpr std::size_t max_body = 256 * 1024;  // bytes

struct CmarkDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
};
template <class T>
using Owned = std::unique_ptr<T, CmarkDeleter>;

// The only extension in use. `strikethrough` and `autolink` write to a global table of special characters while they
// parse, a data race between threads; `tasklist` ticks "- [ ] as in [x]" and misses tasks in quotes. This folder does
// these three itself.
cmark_syntax_extension* table_extension() {
  static cmark_syntax_extension* const found = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return cmark_find_syntax_extension("table");
  }();
  return found;
}

Owned<cmark_node> parse_with_cmark(std::string_view text) {
  std::string hidden;
  if (text.find("\\~") != text.npos) text = hidden = with_hidden_tildes(text);
  Owned<cmark_parser> parser(cmark_parser_new_with_mem(CMARK_OPT_VALIDATE_UTF8, CmarkMemory::functions()));
  cmark_parser_attach_syntax_extension(parser.get(), table_extension());
  if (!text.empty()) cmark_parser_feed(parser.get(), text.data(), text.size());
  return Owned<cmark_node>(cmark_parser_finish(parser.get()));
}

std::string_view view_of(const char* text) { return text ? std::string_view(text) : std::string_view(); }

// Code by indentation is what people meant as text: "        เทศบาลขอเชิญ", as letters begin.
bool is_indented(cmark_node* node) {
  int length = 0, offset = 0;
  char sign = 0;
  return cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK && !cmark_node_get_fenced(node, &length, &offset, &sign);
}

// The lines without the white space that all of them begin with, or without any.
std::string without_indent(std::string_view lines, bool all) {
  std::size_t common = lines.size();
  auto each = [&](auto visit) {
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = std::min(lines.find('\n', at), lines.size());
      const std::string_view line = lines.substr(at, end - at);
      visit(line, std::min(line.find_first_not_of(" \t"), line.size()));
      at = end + 1;
    }
  };
  each([&](std::string_view line, std::size_t indent) {
    if (indent < line.size()) common = std::min(common, indent);
  });
  std::string out;
  each([&](std::string_view line, std::size_t indent) {
    out.append(line.substr(all ? indent : std::min(indent, common))).push_back('\n');
  });
  return out;
}

void enter_node(cmark_node* node, MarkdownBuilder& builder) {
  base::NodeKind kind = node_kind(node);
  switch (kind) {
    case base::NodeKind::text:
      if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE)
        builder.raw_html(view_of(cmark_node_get_literal(node)));
      else
        builder.text(view_of(cmark_node_get_literal(node)));
      break;
    case base::NodeKind::code:
      builder.code(view_of(cmark_node_get_literal(node)));
      break;
    case base::NodeKind::soft_break:
    case base::NodeKind::line_break:
      builder.line_end(kind);
      break;
    case base::NodeKind::code_block:
    case base::NodeKind::rule:
      builder.leaf(block_of(node, kind), view_of(cmark_node_get_literal(node)));
      break;
    case base::NodeKind::emphasis:
    case base::NodeKind::strong:
      builder.begin_inline(kind);
      break;
    case base::NodeKind::link:
      builder.begin_link(view_of(cmark_node_get_url(node)));
      break;
    case base::NodeKind::image:
      builder.begin_image(view_of(cmark_node_get_url(node)));
      break;
    default:
      builder.begin_block(block_of(node, kind));
      if (cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK) {
        builder.html_lines(view_of(cmark_node_get_literal(node)));
        builder.end(kind);
      }
  }
}

// In <…> of a definition.
std::string with_escapes(std::string_view address) {
  std::string out;
  for (char c : address) {
    if (c == '<' || c == '>' || c == '\\' || c == '&') out += '\\';
    out += c;
  }
  return out;
}

// The definitions of the whole text, for the parts of it that are parsed alone.
class Definitions {
 public:
  Definitions(std::string_view whole, const std::vector<ReferenceDefinition>& list) : whole_(whole), list_(list) {}

  void add_to(std::string& text) {
    if (list_.empty() || text.find(']') == text.npos) return;
    if (!is_known_) ask_cmark();
    if (lines_.size() > left_) return;
    left_ -= lines_.size();
    text += lines_;
  }

 private:
  // "[a]: b" inside a sentence defines nothing: cmark is given each label as a paragraph, before anything is open.
  void ask_cmark() {
    is_known_ = true;
    std::set<std::string_view> labels;
    for (const ReferenceDefinition& one : list_)
      if (!base::trimmed(one.label).empty()) labels.insert(one.label);
    std::string asked;
    for (std::string_view label : labels) asked.append("[").append(label).append("]\n\n");
    const Owned<cmark_node> root = parse_with_cmark(asked.append(whole_));
    cmark_node* paragraph = cmark_node_first_child(root.get());
    for (auto label = labels.begin(); label != labels.end() && paragraph; ++label) {
      cmark_node* link = cmark_node_first_child(paragraph);
      if (link && cmark_node_get_type(link) == CMARK_NODE_LINK && !cmark_node_next(link))
        lines_.append("\n[").append(*label).append("]: <").append(with_escapes(view_of(cmark_node_get_url(link)))) +=
            ">\n";
      paragraph = cmark_node_next(paragraph);
    }
  }

  std::string_view whole_;
  const std::vector<ReferenceDefinition>& list_;
  bool is_known_ = false;
  std::string lines_;
  std::size_t left_ = 2 * 1024 * 1024;  // bytes that may be added in all
};

bool build_tree(cmark_node* root, MarkdownBuilder& builder, Definitions& definitions, int line, int depth);

// Text that cmark took for code, from `line` on. Each level has at least one column less.
bool build_indented(cmark_node* code, MarkdownBuilder& builder, Definitions& definitions, int line, int depth) {
  constexpr int deep = 8;
  std::string text = without_indent(view_of(cmark_node_get_literal(code)), depth >= deep);
  definitions.add_to(text);
  const Owned<cmark_node> root = parse_with_cmark(text);
  const int first = line + cmark_node_get_start_line(code) - 1;
  NestedText outer = builder.within(NestedText(text, first));
  const bool is_built = build_tree(root.get(), builder, definitions, first, depth + 1);
  builder.within(std::move(outer));
  return is_built;
}

// False where emphasis or links are nested too deeply.
bool build_tree(cmark_node* root, MarkdownBuilder& builder, Definitions& definitions, int line, int depth) {
  Owned<cmark_iter> iter(cmark_iter_new(root));
  for (cmark_event_type event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iter.get())) {
    cmark_node* node = cmark_iter_get_node(iter.get());
    if (node == root) continue;
    if (event == CMARK_EVENT_ENTER && is_indented(node)) {
      if (!build_indented(node, builder, definitions, line, depth)) return false;
    } else if (event == CMARK_EVENT_ENTER) {
      enter_node(node, builder);
    } else {
      builder.end(node_kind(node));
    }
    if (builder.is_too_deep()) return false;
  }
  return true;
}

std::string without_carriage_returns(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      clean += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      clean += ' ';  // a line end for cmark, but not in editors that show line numbers
  }
  return clean;
}

// Most values of a front matter are one line without any Markdown: a paragraph that needs no parsing.
bool is_plain_line(std::string_view text) {
  constexpr std::size_t longest = 4096;
  using base::first_of;
  if (text.empty() || text.size() > longest || text.back() == ' ') return false;
  const unsigned first = static_cast<unsigned char>(text.front());
  const bool begins_as_word =  // U+FEFF is no part of the text to cmark
      (first >= 0x80 && first != 0xEF && !may_have_pasted_marker(text)) || base::is_letter(text.front()) ||
      first == '(' || first == '"';
  return begins_as_word && base::first_control(text) == text.size() &&
         first_of<'\\', '`', '*', '_', '[', ']', '<', '&', '|', '~', '\n', '\t'>(text) == text.size() &&
         !next_address(text, 0);
}

void build_one_paragraph(const MarkdownSource& source, base::Arena& arena, base::Tree& tree) {
  tree.resize(2);
  tree[0].kind = base::NodeKind::paragraph;
  tree[1].kind = base::NodeKind::text;
  tree[1].text = arena.keep(source.text);
  for (base::Node& node : tree) {
    node.end = 2;
    node.location = source.location;
  }
}

}  // namespace

void prepare_markdown() { table_extension(); }

bool parse_markdown(const MarkdownSource& source, base::Arena& arena, base::Tree& tree, base::Report& report) {
  tree.clear();
  if (source.is_value && is_plain_line(source.text)) return build_one_paragraph(source, arena, tree), true;
  if (source.text.size() > max_body) {
    report.error(
        "markdown", source.location,
        base::msg("ข้อความ Markdown ยาวเกิน 256 KiB", "this Markdown text is longer than 256 KiB"),
        base::msg("แบ่งเป็นหลายหน้า หรือแนบเป็นเอกสาร", "split it into several pages, or attach it as a document"));
    return false;
  }
  std::string clean;
  std::string_view text = source.text;
  if (text.find('\r') != text.npos) text = clean = without_carriage_returns(text);

  const CmarkMemory memory;  // of all that cmark makes below
  MarkdownMap map(source, text);
  std::vector<ReferenceDefinition> definitions;
  if (const auto reference = forbidden_reference(text)) {
    const std::string_view written = text.substr(reference->offset, reference->bytes);
    report.error("encoding", map.location(reference->offset, reference->bytes),
                 base::msg("{} หมายถึงอักขระที่ใช้ไม่ได้", "{} stands for a character that cannot be used", {written}),
                 base::msg("ลบออก หรือถ้าต้องการให้เห็นตามที่เขียน ให้ใส่ \\ ข้างหน้า",
                           "remove it, or put a '\\' before it to show it as written"));
    return false;
  }
  std::vector<MarkerChange> changes;
  const std::string usual = with_usual_markers(text, changes);
  const std::string_view given = changes.empty() ? text : std::string_view(usual);
  if (auto excess = find_excess(given, definitions)) {
    report.error("markdown", map.location(offset_as_written(changes, excess->offset), excess->bytes), excess->what,
                 excess->advice);
    return false;
  }
  for (ReferenceDefinition& definition : definitions)
    definition.offset = offset_as_written(changes, definition.offset);
  tree.reserve(text.size() / 32);
  MarkdownBuilder builder(source, map, definitions, arena, tree);
  const Owned<cmark_node> root = parse_with_cmark(given);
  map.set_changes(std::move(changes));
  Definitions repeated(given, definitions);
  if (build_tree(root.get(), builder, repeated, 1, 0)) return true;
  report.error("markdown", tree.empty() ? source.location : tree.back().location,
               base::msg("ตัวหนา ตัวเน้น หรือลิงก์ซ้อนกันลึกเกินไป", "emphasis or links are nested too deeply"),
               base::msg("ตรวจเครื่องหมาย * และ _ ในย่อหน้านี้", "check the * and _ in this paragraph"));
  tree.clear();
  return false;
}

}  // namespace platform
