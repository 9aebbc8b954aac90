// Any bytes as a Markdown body: parsed, then written as markup in which only our own elements and attributes may be.
#include "platform/markdown.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "views/shared/prose_html.h"

namespace {

struct Resolver : views::Resolver {
  base::Url url(const model::Link& link) const override {
    base::Url outside = base::Url::outside(link.target);
    return outside.empty() && link.target.find(':') == link.target.npos
               ? base::Url::between("a/index.html", link.target)
               : outside;
  }
  views::ImageSize size(const model::Link& image) const override {
    return {static_cast<int>(image.target.size()), 20};
  }
};

void require(bool holds) {
  if (!holds) std::abort();
}

// Ends lie inside those of the parent; links are leaves of no other link; every text is text.
void check_tree(const base::Tree& tree) {
  std::vector<std::uint32_t> ends{static_cast<std::uint32_t>(tree.size())};
  std::size_t most = 0;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    while (ends.back() <= i) ends.pop_back();
    require(tree[i].end > i && tree[i].end <= ends.back());
    ends.push_back(tree[i].end);
    most = std::max(most, ends.size());
    require(tree[i].text.find('\0') == std::string_view::npos);
  }
  require(most < 80);
}

// "<" begins one of our tags, which holds no attribute that runs script and no quote that content could have closed.
void check_markup(std::string_view html) {
  static constexpr std::string_view names[] = {
      "p",  "h1", "h2",     "h3",  "h4",   "h5", "h6",  "blockquote", "ul",    "ol",    "li",    "pre", "code", "hr",
      "br", "em", "strong", "del", "span", "a",  "img", "div",        "table", "thead", "tbody", "tr",  "th",   "td"};
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at)) {
    std::size_t end = html.find('>', at);
    require(end != html.npos);
    std::string_view tag = html.substr(at + 1, end - at - 1);
    if (tag.front() == '/') tag.remove_prefix(1);
    std::string_view name = tag.substr(0, tag.find(' '));
    require(std::find(std::begin(names), std::end(names), name) != std::end(names));
    require(std::count(tag.begin(), tag.end(), '"') % 2 == 0 && tag.find('<') == tag.npos);
    for (std::size_t quote = 0;
         (quote = tag.find('"', quote)) != tag.npos;) {  // outside of quotes only attribute names
      std::size_t close = tag.find('"', quote + 1);
      std::string_view value = tag.substr(quote + 1, close - quote - 1);
      require(tag[quote - 1] == '=');
      if (tag.substr(0, quote).ends_with("href=")) require(value.substr(0, 11) != "javascript:");
      quote = close + 1;
    }
    std::string bare;
    bool inside = false;
    for (char c : tag) {
      if (c == '"') inside = !inside;
      if (!inside) bare += c;
    }
    require(bare.find(" on") == bare.npos && bare.find("style") == bare.npos);
    at = end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  platform::prepare_markdown();
  base::SourceFile file{"a.md", {reinterpret_cast<const char*>(bytes), size}};
  platform::MarkdownSource source{file.text, {&file, 1, 1, 1}, size % 7 == 0};
  base::Arena arena;
  base::Report report;
  model::Document document;
  bool ok = platform::parse_markdown(source, arena, document.nodes, report);
  require(ok == report.findings().empty() && (ok || document.nodes.empty()));
  check_tree(document.nodes);
  for (base::Node& node : document.nodes) {
    if (node.kind != base::NodeKind::link && node.kind != base::NodeKind::image) continue;
    node.link = static_cast<std::uint32_t>(document.links.size());
    model::Link link;
    link.target = node.address;
    document.links.push_back(link);
  }
  Resolver resolver;
  views::DocumentOptions options;
  options.resolver = &resolver;
  check_markup(views::document_html(document, options).view());
  check_markup(views::inline_html(document, options).view());
  base::plain_text(document.nodes);
  return 0;
}
