// The names that a template can use at a place, and what they read.
#pragma once

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "theme/diagnostics.h"
#include "theme/template/code.h"
#include "theme/template/tree.h"

namespace theme {

// The fields that a template reads, and where first.
struct Used {
  const base::SourceFile* file;
  std::string_view at;
};
using Uses = std::map<std::pair<const base::RecordInfo*, std::string_view>, Used>;

struct Scope {
  struct Named {
    std::string_view name;
    Reader reader;
  };
  const base::TypeInfo* data;  // the page's, a record
  std::vector<Named> names;    // of loops and includes; the last of a name counts
  Uses* uses = nullptr;        // where not null, resolve notes what it resolves
};

// Null where the record has no field of that name.
const base::FieldInfo* find_field(const base::RecordInfo&, std::string_view name);

// Tells of a name that nothing has, with the nearest one; then the reader has no type.
Reader resolve(const Scope&, const Path&, const base::SourceFile&, Diagnostics&, Program::Code&);

}  // namespace theme
