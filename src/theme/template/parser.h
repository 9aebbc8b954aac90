// The state of reading one template file: what parse.cpp and tags.cpp share.
#pragma once

#include <string_view>
#include <vector>

#include "theme/template/lexer.h"
#include "theme/template/tokens.h"
#include "theme/template/tree.h"

namespace theme {

struct Parser {
  Tree& tree;
  Diagnostics& diagnostics;
  std::vector<Lexeme> lexemes;
  std::size_t at = 0;
  int depth = 0;
  bool stopped = false;  // the rest would only give errors that follow from the last one
};

// The nodes up to a tag that ends or continues what is around them, or to the end of the file (parse.cpp).
std::vector<Node> nodes(Parser&);

// Reads the lexeme at p.at; false for a tag that ends or continues what is around it (tags.cpp).
bool tag(Parser&, std::vector<Node>& out);
void print(Parser&, std::vector<Node>& out);

bool is_blank(const Node&);
void fault(Parser&, std::string_view at, base::BilingualText what, base::BilingualText advice = {});

}  // namespace theme
