// What a page's text goes through while it is rendered: Thai digits, and the words and ids that others ask for.
#pragma once

#include <string>
#include <string_view>

#include "base/reflect.h"
#include "theme/template/code.h"

namespace theme {

class TextPass {
 public:
  TextPass(std::string& out, const RenderOptions& options) : out_(out), options_(options), from_(out.size()) {}

  // The literal of `op`.
  void literal(const Program::Code& code, const Op& op);
  // Markup made by the program.
  void html(std::string_view html);
  // Around a tag that the renderer writes itself.
  void tag_begins() { end_text(out_.size()); }
  void tag_ends(const base::HtmlTag& tag);
  // The page is complete.
  void end() { end_text(out_.size()); }

 private:
  static constexpr std::size_t in_tag = std::string::npos;

  // Nobody asks for what follows: it is only copied.
  bool is_idle() const {
    return !options_.thai_digits && !options_.ids && (!options_.words || options_.words->is_done());
  }
  // `at` is where the boundary is in what is written.
  void take(const Boundary& boundary, std::size_t at);
  // Text that ends at `end`: the end of what is written where digits are made Thai.
  void end_text(std::size_t end);
  void tag(const base::HtmlTag& tag);

  std::string& out_;
  const RenderOptions& options_;
  std::size_t from_;             // where the text began that is being written; or in_tag
  std::size_t id_from_ = 0;      // the same of an id
  std::uint32_t untouched_ = 0;  // the element around that keeps its digits
  int depth_ = 0;                // how many of that name are within each other
};

}  // namespace theme
