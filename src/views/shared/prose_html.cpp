#include "views/shared/prose_html.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace views {
namespace {

using base::Html;
using base::Literal;
using base::Node;
using base::NodeKind;

constexpr std::size_t long_table_name = 160;  // bytes of a table's name, after which no more columns are named
constexpr int columns_on_phone = 5;

class DocumentWriter {
 public:
  DocumentWriter(const model::Document& document, const DocumentOptions& options)
      : document_(document), nodes_(document.nodes), options_(options), table_number_(options.first_table) {}

  Html write(std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      close_up_to(i);
      enter(i);
      if (nodes_[i].end > i + 1 || is_container(nodes_[i].kind)) open_.push_back({i, after_});
      after_ = Literal("");
    }
    close_up_to(end);
    return std::move(html_);
  }

 private:
  // A node whose end tag is not written yet, with that tag.
  struct Open {
    std::uint32_t node;
    Literal after;
  };

  static bool is_container(NodeKind kind) {
    return kind != NodeKind::text && kind != NodeKind::code && kind != NodeKind::soft_break &&
           kind != NodeKind::line_break && kind != NodeKind::image && kind != NodeKind::code_block &&
           kind != NodeKind::rule;
  }

  void close_up_to(std::uint32_t i) {
    while (!open_.empty() && nodes_[open_.back().node].end <= i) {
      html_.raw(open_.back().after);
      open_.pop_back();
    }
  }

  // Writes what begins the node, and sets `after_` to what ends it.
  void enter(std::uint32_t i) {
    const Node& node = nodes_[i];
    switch (node.kind) {
      case NodeKind::paragraph:
        return paragraph(i);
      case NodeKind::heading:
        return heading(node);
      case NodeKind::quote:
        return element("<blockquote>", "</blockquote>\n");
      case NodeKind::bullet_list:
        return element("<ul>", "</ul>\n");
      case NodeKind::ordered_list:
        return ordered_list(node);
      case NodeKind::item:
        return item(node);
      case NodeKind::code_block:
        return code_block(node);
      case NodeKind::rule:
        html_.raw("<hr>\n");
        return;
      case NodeKind::table:
        return table(i);
      case NodeKind::table_row:
        return table_row(i);
      case NodeKind::table_cell:
        return table_cell(i);
      case NodeKind::text:
        html_.text(node.text);
        return;
      case NodeKind::code:
        html_.raw("<code>").text(node.text).raw("</code>");
        return;
      case NodeKind::emphasis:
        return element("<em>", "</em>");
      case NodeKind::strong:
        return element("<strong>", "</strong>");
      case NodeKind::strikethrough:
        return element("<del>", "</del>");
      case NodeKind::link:
        return link(node);
      case NodeKind::image:
        return image(node);
      case NodeKind::soft_break:
        html_.raw("\n");
        return;
      case NodeKind::line_break:
        html_.raw("<br>\n");
        return;
    }
  }

  void element(Literal begin, Literal end) {
    html_.raw(begin);
    after_ = end;
  }

  // The first paragraph of an item in a tight list has no <p>.
  void paragraph(std::uint32_t i) {
    bool is_first = !open_.empty() && open_.back().node + 1 == i && nodes_[i - 1].kind == NodeKind::item;
    if (is_first && open_.size() > 1 && nodes_[open_[open_.size() - 2].node].is_tight) return;
    element("<p>", "</p>\n");
  }

  void heading(const Node& node) {
    int level = std::clamp(node.level + options_.heading_shift, 1, 6);
    static constexpr Literal begins[] = {"<h1", "<h2", "<h3", "<h4", "<h5", "<h6"};
    static constexpr Literal ends[] = {"</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"};
    html_.raw(begins[level - 1]);
    if (!node.text.empty()) html_.raw(" id=\"").text(node.text).raw("\"");
    element(">", ends[level - 1]);
  }

  void ordered_list(const Node& node) {
    html_.raw("<ol");
    if (node.level != 1) html_.raw(" start=\"").number(node.level).raw("\"");
    element(">", "</ol>\n");
  }

  void item(const Node& node) {
    element(node.is_task ? Literal("<li class=\"task\">") : Literal("<li>"), "</li>\n");
    if (!node.is_task) return;
    html_.raw("<span aria-hidden=\"true\">").raw(node.is_done ? Literal("☑") : Literal("☐"));
    html_.raw("</span> <span class=\"vh\">").text(node.is_done ? options_.done : options_.open).raw(": </span>");
  }

  // With tabindex, a keyboard can scroll it.
  void code_block(const Node& node) {
    html_.raw("<pre tabindex=\"0\"><code>").text(node.text).raw("</code></pre>\n");
  }

  void table(std::uint32_t i) {
    if (columns_of_table(i) > columns_on_phone && !options_.more_columns.empty())
      html_.raw("<p class=\"hint noprint\">").text(options_.more_columns).raw("</p>\n");
    html_.raw("<div class=\"tw\" role=\"region\" tabindex=\"0\" aria-label=\"").text(name_of_table(i)).raw("\">");
    bool has_body = i + 1 < nodes_[i].end && nodes_[i + 1].end < nodes_[i].end;
    element("<table>\n", has_body ? Literal("</tbody>\n</table>\n</div>\n") : Literal("</table>\n</div>\n"));
  }

  int columns_of_table(std::uint32_t i) const {
    int columns = 0;
    for (std::uint32_t cell = i + 2; cell < nodes_[i + 1].end; cell = nodes_[cell].end) ++columns;
    return columns;
  }

  std::string name_of_table(std::uint32_t i) {
    std::string name = std::string(options_.table) + ' ' + std::to_string(table_number_++);
    std::string_view between = ": ";
    for (std::uint32_t cell = i + 2;
         cell < nodes_[i].end && nodes_[cell].kind == NodeKind::table_cell && name.size() < long_table_name;
         cell = nodes_[cell].end) {
      std::string words = base::plain_text(nodes_, cell);
      if (words.empty()) continue;
      name.append(between).append(words);
      between = ", ";
    }
    return name;
  }

  void table_row(std::uint32_t i) {
    if (nodes_[i].is_header) return element("<thead>\n<tr>", "</tr>\n</thead>\n");
    bool is_first_of_body =
        nodes_[open_.back().node].kind == NodeKind::table && nodes_[open_.back().node + 1].end == i;
    element(is_first_of_body ? Literal("<tbody>\n<tr>") : Literal("<tr>"), "</tr>\n");
  }

  // A heading cell without words is an ordinary one: a screen reader would announce an empty heading.
  void table_cell(std::uint32_t i) {
    const Node& node = nodes_[i];
    bool is_heading = nodes_[open_.back().node].is_header && node.end > i + 1;
    html_.raw(is_heading ? Literal("<th scope=\"col\"") : Literal("<td"));
    if (node.align == 'r') html_.raw(" class=\"n\"");
    if (node.align == 'c') html_.raw(" class=\"c\"");
    element(">", is_heading ? Literal("</th>") : Literal("</td>"));
  }

  const model::Link* link_of(const Node& node) const {
    return node.link < document_.links.size() ? &document_.links[node.link] : nullptr;
  }
  base::Url url_of(const Node& node) const {
    const model::Link* link = link_of(node);
    return link && options_.resolver ? options_.resolver->url(*link) : base::Url();
  }

  void link(const Node& node) {
    base::Url url = url_of(node);
    if (url.empty()) return;
    html_.raw("<a href=\"").text(url.view()).raw("\"");
    if (base::is_web_address(url.view())) html_.raw(" rel=\"noopener noreferrer\"");
    element(">", "</a>");
  }

  void image(const Node& node) {
    base::Url url = url_of(node);
    if (url.empty()) {
      html_.text(node.text);
      return;
    }
    html_.raw("<img src=\"").text(url.view()).raw("\" alt=\"").text(node.text).raw("\"");
    ImageSize size = options_.resolver->size(*link_of(node));
    if (size.width > 0 && size.height > 0)
      html_.raw(" width=\"").number(size.width).raw("\" height=\"").number(size.height).raw("\"");
    html_.raw(" loading=\"lazy\">");
  }

  const model::Document& document_;
  const base::Tree& nodes_;
  const DocumentOptions& options_;
  int table_number_;
  Html html_;
  std::vector<Open> open_;
  Literal after_ = "";
};

class PageResolver : public Resolver {
 public:
  explicit PageResolver(const AgencyLinks& links) : links_(links) {}
  base::Url url(const model::Link& link) const override { return links_.to(link); }
  ImageSize size(const model::Link& image) const override {
    const model::DocumentFile* file =
        image.to == model::Link::To::document ? links_.context().agency.document(image.target) : nullptr;
    return file ? ImageSize{file->width, file->height} : ImageSize{};
  }

 private:
  const AgencyLinks& links_;
};

bool is_one_paragraph(const model::Document& document) {
  return !document.empty() && document.nodes.front().kind == base::NodeKind::paragraph &&
         document.nodes.front().end == document.nodes.size();
}

// The highest heading of a text becomes h2, whether its writer began with # or ##: no level is left out below the h1.
int heading_shift(const model::Document& document) {
  int highest = 6;
  for (const base::Node& node : document.nodes)
    if (node.kind == base::NodeKind::heading) highest = std::min(highest, node.level);
  return 2 - highest;
}

// What the words of the site are needed for.
bool has_tables_or_tasks(const model::Document& document) {
  return std::any_of(document.nodes.begin(), document.nodes.end(),
                     [](const Node& node) { return node.kind == NodeKind::table || node.is_task; });
}

Html html_in_language(const AgencyLinks& links, const model::Document& document, base::Language spoken,
                      bool may_be_inline) {
  if (document.empty()) return {};
  const base::Translations& words = links.context().words();
  const PageResolver resolver(links);
  std::string table, done, open, more;
  if (has_tables_or_tasks(document)) {
    table = words("document.table"), done = words("document.done"), open = words("document.open");
    more = words("document.more_columns");
  }
  const DocumentOptions options{&resolver, heading_shift(document), table, 1, done, open, more};
  const bool is_inline = may_be_inline && is_one_paragraph(document);
  Html text = is_inline ? inline_html(document, options) : document_html(document, options);
  if (spoken == words.language()) return text;
  constexpr std::size_t longest_name = 40;  // a name speaks for itself
  const bool is_long = base::count_code_points(text.view()) > longest_name;
  if (!is_inline && is_long)
    text.into_last_block(Html()
                             .raw(" <span lang=\"")
                             .text(base::code(words.language()))
                             .raw("\">")
                             .text(words("frame.in_other"))
                             .raw("</span>"));
  Html out;
  out.raw(is_inline ? base::Literal("<span lang=\"") : base::Literal("<div lang=\""))
      .text(base::code(spoken))
      .raw("\">");
  out.html(text).raw(is_inline ? base::Literal("</span>") : base::Literal("</div>"));
  if (is_inline && is_long) out.text(" ").text(words("frame.in_other"));
  return out;
}

}  // namespace

Html document_html(const model::Document& document, const DocumentOptions& options) {
  return DocumentWriter(document, options).write(0, static_cast<std::uint32_t>(document.nodes.size()));
}

Html inline_html(const model::Document& document, const DocumentOptions& options) {
  const base::Tree& nodes = document.nodes;
  bool one_paragraph = !nodes.empty() && nodes[0].kind == NodeKind::paragraph && nodes[0].end == nodes.size();
  return DocumentWriter(document, options).write(one_paragraph ? 1 : 0, static_cast<std::uint32_t>(nodes.size()));
}

Html prose_html(const AgencyLinks& links, const model::Prose& prose) {
  const base::Language wanted = links.context().language();
  return html_in_language(links, prose.in(wanted), prose.spoken(wanted), true);
}

Html body_html(const AgencyLinks& links, const model::Document& body) {
  return html_in_language(links, body, links.site().settings.first_language(), false);
}

}  // namespace views
