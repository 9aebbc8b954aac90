// The state of compiling one template: what the files that write the program share.
#pragma once

#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "theme/diagnostics.h"
#include "theme/html/markup.h"
#include "theme/template/emit.h"
#include "theme/template/scope.h"
#include "theme/template/tree.h"
#include "theme/theme.h"

namespace theme {

// What a block holds, in one of the files that extend each other.
struct Definition {
  const Tree* tree;
  const Node* node;
};

// A template with the layouts that it extends. Its blocks are its own: a file that it includes has others.
struct Unit {
  std::map<std::string_view, std::vector<Definition>> blocks;  // by name; the one that counts first
};

struct Compiler {
  const Sources& sources;
  const base::Translations& words;
  Diagnostics& diagnostics;
  Emitter out;
  Markup html;
  Scope scope;

  std::set<const base::SourceFile*> files{};  // that it is compiled from
  const Tree* here = nullptr;                 // the file whose nodes are being compiled
  const Unit* unit = nullptr;
  const std::vector<Definition>* block = nullptr;  // the block around, and which of its definitions this is
  std::size_t definition = 0;
  std::vector<const base::SourceFile*> open_files{};         // that include or extend the present one
  model::KeepWhole keeps = model::KeepWhole::abbreviations;  // in text here
  std::size_t loops = 0;
  std::size_t depth = 0;
  std::size_t work = 0;
  bool stopped = false;  // a limit was reached, which was reported
  Uses uses{};
  std::map<std::string_view, Definition> own_blocks{};  // of the page itself: the definitions that count
};

// At a part of the present file's text.
void fault(Compiler&, std::string_view at, base::BilingualText what, base::BilingualText advice = {},
           std::string_view code = "template");

void emit_nodes(Compiler&, const std::vector<Node>&);                        // compile.cpp
void emit_conditional(Compiler&, const Node&);                               // branches.cpp
void emit_loop(Compiler&, const Node&);                                      // branches.cpp
void emit_condition(Compiler&, const Condition&, bool sense, Jumps& jumps);  // jumps.cpp
void emit_value(Compiler&, const Reader&, Manner);                           // compile.cpp
model::KeepWhole kept_here(const Compiler&);                                 // compile.cpp
void emit_translation(Compiler&, const Node&);                               // say.cpp

// What the page must contain, whatever its theme (required_elements.cpp).
void check_required_elements(Compiler&, const base::SourceFile& file);

// A file with what it extends (inheritance.cpp).
void emit_unit(Compiler&, const base::SourceFile& file);
void emit_include(Compiler&, const Node&);
void emit_block(Compiler&, const Node&);
void emit_super(Compiler&, const Node&);

}  // namespace theme
