#include "theme/template/text_pass.h"

#include <algorithm>
#include <span>

#include "base/digits.h"

namespace theme {

void TextPass::literal(const Program::Code& code, const Op& op) {
  const std::span boundaries(code.boundaries.data() + op.text, op.text_length);
  if (is_idle() || !options_.thai_digits) {  // nothing changes its length
    const std::size_t start = out_.size();
    out_.append(code.literals, op.a, op.b);
    if (is_idle()) return;
    for (const Boundary& boundary : boundaries) take(boundary, start + boundary.at - op.a);
    return;
  }
  std::size_t at = op.a;
  for (const Boundary& boundary : boundaries) {
    out_.append(code.literals, at, boundary.at - at);
    at = boundary.at;
    take(boundary, out_.size());
  }
  out_.append(code.literals, at, op.a + op.b - at);
}

void TextPass::take(const Boundary& boundary, std::size_t at) {
  switch (boundary.kind) {
    case Boundary::Kind::tag_begins:
      return end_text(at);
    case Boundary::Kind::tag_ends:
      tag(boundary.tag);
      from_ = at;
      return;
    case Boundary::Kind::id_begins:
      id_from_ = at;
      return;
    case Boundary::Kind::id_ends:
      if (options_.ids) options_.ids->push_back(out_.substr(id_from_, at - id_from_));
      return;
    case Boundary::Kind::policy_begins:
    case Boundary::Kind::policy_ends:
      return;
  }
}

// base::Html has one writer, which escapes < and > in all but its own tags: what is between two tags is text, so Html
// carries no list of its texts. It is gone through once, as it is copied, and only where it is printed.
void TextPass::html(std::string_view html) {
  static constexpr std::string_view id = " id=\"";
  if (is_idle()) {
    out_ += html;
    return;
  }
  // Nobody reads what is written in a chart.
  if (!options_.thai_digits && !options_.ids && html.starts_with("<svg") && html.ends_with("</svg>")) {
    end_text(out_.size());
    out_ += html;
    from_ = out_.size();
    return;
  }
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t open = std::min(html.find('<', at), html.size());
    out_.append(html, at, open - at);
    if (open == html.size()) return;
    at = std::min(html.find('>', open), html.size() - 1) + 1;
    const std::string_view tag = html.substr(open, at - open);
    tag_begins();
    out_ += tag;
    tag_ends(base::html_tag(tag));
    if (const std::size_t found = options_.ids ? tag.find(id) : tag.npos; found != tag.npos) {
      const std::size_t from = found + id.size();
      options_.ids->emplace_back(tag.substr(from, tag.find('"', from) - from));
    }
  }
}

void TextPass::tag_ends(const base::HtmlTag& ended) {
  tag(ended);
  from_ = out_.size();
}

void TextPass::end_text(std::size_t end) {
  if (from_ != in_tag && from_ != end) {
    if (options_.thai_digits && depth_ == 0) {
      base::turn_digits_thai(out_, from_);
      end = out_.size();
    }
    if (options_.words) options_.words->text(std::string_view(out_).substr(from_, end - from_));
  }
  from_ = in_tag;
}

void TextPass::tag(const base::HtmlTag& tag) {
  if (depth_ > 0) {
    if (tag.element == untouched_) depth_ += tag.is_end ? -1 : 1;
  } else if (!tag.is_end && tag.keeps_digits) {
    untouched_ = tag.element;
    depth_ = 1;
  }
  if (options_.words) options_.words->tag(tag);
}

}  // namespace theme
