#include "theme/template/scope.h"

#include <algorithm>

namespace theme {
namespace {

using base::TypeKind;

std::vector<std::string_view> names_of(const base::RecordInfo& shape) {
  std::vector<std::string_view> names;
  for (const base::FieldInfo& field : shape.fields) names.push_back(field.name);
  return names;
}

// The steps of a reader are contiguous, so a longer one begins with a copy of them.
Reader member_of(const Reader& from, const base::FieldInfo& field, Program::Code& code) {
  Reader r = from;
  if (from.first + from.count != code.steps.size()) {
    r.first = static_cast<std::uint32_t>(code.steps.size());
    for (std::size_t i = 0; i < from.count; ++i) code.steps.push_back(Step(code.steps[from.first + i]));
  }
  code.steps.push_back({from.type->get, field.member});
  ++r.count;
  r.type = field.type;
  return r;
}

void note(const Scope& scope, const base::RecordInfo& shape, const base::FieldInfo& field,
          const base::SourceFile& file, std::string_view at) {
  if (scope.uses) scope.uses->insert({{&shape, field.name}, {&file, at}});
}

Reader resolve_first(const Scope& scope, std::string_view name, const base::SourceFile& file,
                     Diagnostics& diagnostics, Program::Code& code) {
  for (auto i = scope.names.rbegin(); i != scope.names.rend(); ++i)
    if (i->name == name) return i->reader;
  const base::RecordInfo& page = scope.data->record();
  Reader root;
  root.type = scope.data;
  root.first = static_cast<std::uint32_t>(code.steps.size());
  if (const base::FieldInfo* field = find_field(page, name)) {
    note(scope, page, *field, file, name);
    return member_of(root, *field, code);
  }
  std::vector<std::string_view> known = names_of(page);
  for (const Scope::Named& n : scope.names) known.push_back(n.name);
  diagnostics.add(file, name, base::msg("ไม่มีค่าชื่อ '{}' ที่นี่", "there is no value '{}' here", {shown(name)}),
                  nearest_of(name, known));
  return {};
}

}  // namespace

const base::FieldInfo* find_field(const base::RecordInfo& shape, std::string_view name) {
  auto found = std::find_if(shape.fields.begin(), shape.fields.end(),
                            [&](const base::FieldInfo& f) { return f.name == name; });
  return found == shape.fields.end() ? nullptr : &*found;
}

Reader resolve(const Scope& scope, const Path& path, const base::SourceFile& file, Diagnostics& diagnostics,
               Program::Code& code) {
  if (path.names.empty()) return {};
  Reader reader = resolve_first(scope, path.names[0], file, diagnostics, code);
  for (std::size_t i = 1; i < path.names.size() && reader.type; ++i) {
    std::string_view name = path.names[i], owner = path.names[i - 1];
    if (reader.type->kind != TypeKind::record) {
      base::BilingualText advice = reader.type->kind == TypeKind::list
                                       ? base::msg("ใช้กับ {% for … %}", "use it with {% for … %}")
                                       : base::BilingualText{};
      diagnostics.add(file, name, base::msg("'{}' ไม่มีค่าย่อย", "'{}' has no values of its own", {shown(owner)}),
                      advice);
      return {};
    }
    const base::FieldInfo* field = find_field(reader.type->record(), name);
    if (!field) {
      diagnostics.add(file, name,
                      base::msg("'{}' ไม่มีค่าชื่อ '{}'", "'{}' has no value '{}'", {shown(owner), shown(name)}),
                      nearest_of(name, names_of(reader.type->record())));
      return {};
    }
    note(scope, reader.type->record(), *field, file, name);
    reader = member_of(reader, *field, code);
  }
  return reader;
}

}  // namespace theme
