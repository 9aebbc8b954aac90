#include "views/shared/prose_html.h"

#include <catch2/catch.hpp>
#include <initializer_list>
#include <list>
#include <string>

using base::NodeKind;

namespace {

// A node as a test writes it: {NodeKind::paragraph, {text("ก")}}.
struct N {
  base::Node node;
  std::vector<N> children;

  N(NodeKind kind, std::vector<N> below = {}) : children(std::move(below)) { node.kind = kind; }
  N with(void (*change)(base::Node&)) const {
    N copy = *this;
    change(copy.node);
    return copy;
  }
};

N leaf(NodeKind kind, std::string_view words) {
  N n(kind);
  n.node.text = words;
  return n;
}
N text(std::string_view words) { return leaf(NodeKind::text, words); }
N p(std::vector<N> inlines) { return {NodeKind::paragraph, std::move(inlines)}; }
N link(std::string_view address, std::vector<N> inlines) {
  N n(NodeKind::link, std::move(inlines));
  n.node.address = address;
  return n;
}
N image(std::string_view address, std::string_view description) {
  N n = leaf(NodeKind::image, description);
  n.node.address = address;
  return n;
}
N list(NodeKind kind, bool is_tight, int first, std::vector<N> items) {
  N n(kind, std::move(items));
  n.node.is_tight = is_tight;
  n.node.level = first;
  return n;
}
N cell(char align, std::vector<N> inlines) {
  N n(NodeKind::table_cell, std::move(inlines));
  n.node.align = align;
  return n;
}
N row(bool is_header, std::vector<N> cells) {
  N n(NodeKind::table_row, std::move(cells));
  n.node.is_header = is_header;
  return n;
}
N heading(int level, std::string_view id, std::vector<N> inlines) {
  N n(NodeKind::heading, std::move(inlines));
  n.node.level = level;
  n.node.text = id;
  return n;
}

void append(model::Document& document, const N& n) {
  std::size_t at = document.nodes.size();
  document.nodes.push_back(n.node);
  if (n.node.kind == NodeKind::link || n.node.kind == NodeKind::image) {
    document.nodes[at].link = static_cast<std::uint32_t>(document.links.size());
    model::Link link;
    link.target = n.node.address;
    document.links.push_back(link);
  }
  for (const N& child : n.children) append(document, child);
  document.nodes[at].end = static_cast<std::uint32_t>(document.nodes.size());
}

model::Document document(const std::vector<N>& blocks) {
  model::Document made;
  for (const N& block : blocks) append(made, block);
  return made;
}

struct Resolver : views::Resolver {
  base::Url url(const model::Link& link) const override {
    base::Url outside = base::Url::outside(link.target);
    bool is_path = link.target.find(':') == link.target.npos;
    return outside.empty() && is_path ? base::Url::between("a/b/index.html", link.target) : outside;
  }
  views::ImageSize size(const model::Link& image) const override {
    return image.target.ends_with(".png") ? views::ImageSize{640, 480} : views::ImageSize{};
  }
};

const Resolver resolver;

std::string html(const std::vector<N>& blocks) {
  views::DocumentOptions options;
  options.resolver = &resolver;
  return std::string(views::document_html(document(blocks), options).view());
}

}  // namespace

TEST_CASE("document html: blocks") {
  CHECK(html({}) == "");
  CHECK(
      html({p({text("ก")}),
            {NodeKind::rule},
            leaf(NodeKind::code_block, "a <b>\n"),
            {NodeKind::quote, {p({text("ข")})}}}) ==
      "<p>ก</p>\n<hr>\n<pre tabindex=\"0\"><code>a &lt;b&gt;\n</code></pre>\n<blockquote><p>ข</p>\n</blockquote>\n");
  CHECK(html({heading(1, "ก", {text("ก")}), heading(5, "", {text("ข")}), heading(6, "", {})}) ==
        "<h2 id=\"ก\">ก</h2>\n<h6>ข</h6>\n<h6></h6>\n");
  views::DocumentOptions options;
  options.heading_shift = 3;
  CHECK(views::document_html(document({heading(2, "a\"b", {text("ก")})}), options).view() ==
        "<h5 id=\"a&quot;b\">ก</h5>\n");
}

TEST_CASE("document html: inlines keep their white space") {
  CHECK(html({p({text("ก "),
                 {NodeKind::strong, {text("ข")}},
                 text("ค"),
                 {NodeKind::soft_break},
                 {NodeKind::emphasis, {text("ง")}},
                 {NodeKind::line_break},
                 {NodeKind::strikethrough, {leaf(NodeKind::code, "a<b")}},
                 text(" & '\"")})}) ==
        "<p>ก <strong>ข</strong>ค\n<em>ง</em><br>\n<del><code>a&lt;b</code></del> &amp; &#39;&quot;</p>\n");
}

TEST_CASE("document html: lists") {
  N tight = list(NodeKind::bullet_list, true, 0,
                 {{NodeKind::item,
                   {p({text("ก")}), list(NodeKind::ordered_list, true, 3, {{NodeKind::item, {p({text("ข")})}}})}},
                  {NodeKind::item}});
  CHECK(html({tight}) == "<ul><li>ก<ol start=\"3\"><li>ข</li>\n</ol>\n</li>\n<li></li>\n</ul>\n");
  N loose = list(NodeKind::ordered_list, false, 1, {{NodeKind::item, {p({text("ก")}), p({text("ข")})}}});
  CHECK(html({loose}) == "<ol><li><p>ก</p>\n<p>ข</p>\n</li>\n</ol>\n");
  N two = list(NodeKind::bullet_list, true, 0, {{NodeKind::item, {p({text("ก")}), p({text("<div>")})}}});
  CHECK(html({two}) == "<ul><li>ก<p>&lt;div&gt;</p>\n</li>\n</ul>\n");
  N in_loose = list(NodeKind::bullet_list, false, 0,
                    {{NodeKind::item,
                      {p({text("ก")}), list(NodeKind::bullet_list, true, 0, {{NodeKind::item, {p({text("ข")})}}})}}});
  CHECK(html({in_loose}) == "<ul><li><p>ก</p>\n<ul><li>ข</li>\n</ul>\n</li>\n</ul>\n");
  N item(NodeKind::item, {p({text("ก")})});
  N tasks = list(NodeKind::bullet_list, true, 0,
                 {item.with([](base::Node& n) { n.is_task = n.is_done = true; }),
                  item.with([](base::Node& n) { n.is_task = true; })});
  CHECK(html({tasks}) ==
        "<ul><li class=\"task\"><span aria-hidden=\"true\">☑</span> <span class=\"vh\">ทำแล้ว: </span>ก</li>\n"
        "<li class=\"task\"><span aria-hidden=\"true\">☐</span> <span class=\"vh\">ยังไม่ได้ทำ: </span>ก</li>\n</ul>\n");
}

TEST_CASE("document html: tables") {
  N head = row(true, {cell(0, {text("ก & ข")}), cell('r', {}), cell('c', {text("ค")})});
  N body = row(false, {cell(0, {text("1")}), cell('r', {text("2")}), cell('c', {{NodeKind::strong, {text("3")}}})});
  N last = row(false, {cell('l', {}), cell('r', {}), cell('c', {})});
  CHECK(html({{NodeKind::table, {head, body, last}}, {NodeKind::table, {head}}}) ==
        "<div class=\"tw\" role=\"region\" tabindex=\"0\" aria-label=\"ตาราง 1: ก &amp; ข, ค\"><table>\n"
        "<thead>\n<tr><th scope=\"col\">ก &amp; ข</th><td class=\"n\"></td><th scope=\"col\" "
        "class=\"c\">ค</th></tr>\n</thead>\n"
        "<tbody>\n<tr><td>1</td><td class=\"n\">2</td><td class=\"c\"><strong>3</strong></td></tr>\n"
        "<tr><td></td><td class=\"n\"></td><td class=\"c\"></td></tr>\n</tbody>\n</table>\n</div>\n"
        "<div class=\"tw\" role=\"region\" tabindex=\"0\" aria-label=\"ตาราง 2: ก &amp; ข, ค\"><table>\n"
        "<thead>\n<tr><th scope=\"col\">ก &amp; ข</th><td class=\"n\"></td><th scope=\"col\" "
        "class=\"c\">ค</th></tr>\n</thead>\n"
        "</table>\n</div>\n");
}

TEST_CASE("document html: links and images") {
  CHECK(html({p({link("c/หน้า.pdf", {text("ก")}), link("https://a.th/?b&c", {text("ข")}),
                 link("mailto:a@b.th", {text("ค")})})}) ==
        "<p><a href=\"../../c/%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2.pdf\">ก</a>"
        "<a href=\"https://a.th/?b&amp;c\" rel=\"noopener noreferrer\">ข</a><a href=\"mailto:a@b.th\">ค</a></p>\n");
  CHECK(html({p({image("a/b/x.png", "ภาพ \"หนึ่ง\""), image("y.svg", ""), link("z.pdf", {image("a/w.png", "ง")})})}) ==
        "<p><img src=\"x.png\" alt=\"ภาพ &quot;หนึ่ง&quot;\" width=\"640\" height=\"480\" loading=\"lazy\">"
        "<img src=\"../../y.svg\" alt=\"\" loading=\"lazy\">"
        "<a href=\"../../z.pdf\"><img src=\"../w.png\" alt=\"ง\" width=\"640\" height=\"480\" "
        "loading=\"lazy\"></a></p>\n");
}

TEST_CASE("document html: an address without a Url is no link") {
  CHECK(html({p({link("javascript:alert(1)", {{NodeKind::strong, {text("ก")}}}), text(" "),
                 image("data:image/png,x", "ภาพ<b>")})}) == "<p><strong>ก</strong> ภาพ&lt;b&gt;</p>\n");
  model::Document unresolved = document({p({link("a.pdf", {text("ก")})})});
  unresolved.links.clear();
  views::DocumentOptions options;
  CHECK(views::document_html(unresolved, options).view() == "<p>ก</p>\n");
  options.resolver = &resolver;
  CHECK(views::document_html(unresolved, options).view() == "<p>ก</p>\n");
}

TEST_CASE("document html: everything is escaped") {
  const char* hostile = "</code></p><script>alert(1)</script><img onerror=\"x\" src='y'>&";
  std::string out = html({heading(1, hostile, {text(hostile)}),
                          p({leaf(NodeKind::code, hostile), image("x.png", hostile)}),
                          leaf(NodeKind::code_block, hostile),
                          {NodeKind::table, {row(true, {cell(0, {text(hostile)})})}}});
  CHECK(out.find("<script") == out.npos);
  CHECK(out.find("<img onerror") == out.npos);
  CHECK(out.find("src='") == out.npos);
  CHECK(out.find("\"x\" src") == out.npos);
}

TEST_CASE("inline html: one paragraph stands without <p>") {
  views::DocumentOptions options;
  CHECK(views::inline_html(document({p({text("ก "), {NodeKind::strong, {text("ข")}}})}), options).view() ==
        "ก <strong>ข</strong>");
  CHECK(views::inline_html(document({p({text("ก")}), p({text("ข")})}), options).view() == "<p>ก</p>\n<p>ข</p>\n");
  CHECK(views::inline_html(document({{NodeKind::rule}}), options).view() == "<hr>\n");
  CHECK(views::inline_html({}, options).view() == "");
}
