// A template as it was written, before it meets any data. Every string is a part of the file's text, so it has its
// place.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "base/source_location.h"

namespace theme {

struct Path {
  std::string_view text;                // "a.b.c"
  std::vector<std::string_view> names;  // empty where it could not be read, which was reported
};

struct Operand {
  enum class Kind : unsigned char { path, integer, text } kind = Kind::path;
  std::string_view location;
  Path path;
  long long integer = 0;
  std::string_view text;
};

struct Condition {
  enum class Kind : unsigned char { value, comparison, negation, all, any } kind = Kind::value;
  std::string_view location;
  Operand left, right;           // value: only left
  std::string_view comparison;   // == != < > <= >=
  std::vector<Condition> parts;  // negation: one
};

struct Binding {
  std::string_view name;
  Operand value;
};

struct Branch;

struct Node {
  enum class Kind : unsigned char { literal, print, conditional, loop, include, block, say } kind = Kind::literal;
  std::string_view location;  // the literal itself, or the whole tag
  std::string_view name;      // loop: its variable; include: the file; block; say: the key
  Path path;                  // print; loop: the list
  std::vector<Binding> bindings;
  std::vector<Branch> branches;  // conditional: in order; loop: the body, then the `else`; block: its body
};

struct Branch {
  std::string_view tag;
  bool always = false;  // without condition
  Condition condition;
  std::vector<Node> body;
};

struct Tree {
  const base::SourceFile* file = nullptr;
  std::string_view extends;  // name of the layout, empty for none
  std::vector<Node> nodes;
  std::map<std::string_view, const Node*> blocks;  // by name, also those in others
  bool usable = false;                             // false: its structure could not be read, which was reported
  std::size_t mistakes = 0;                        // reported when it was parsed
};

// A file is parsed once, however many templates it is a part of.
struct Trees {
  std::map<const base::SourceFile*, Tree> of;
};

}  // namespace theme
