#include "desk/imports.h"

#include <algorithm>
#include <string_view>

#include "import/import.h"

namespace desk {
importing::Draft draft_of(const PendingImport& pending, const model::Agency& agency,
                          const model::Frameworks& frameworks) {
  importing::Draft draft;
  for (const base::OfficeDocument& document : pending.documents)
    take_document(document, {}, pending.wishes, agency, frameworks, draft);
  return draft;
}

// Only what differs from what was recognised is a wish: then a table that is taken for another kind is looked at
// anew.
void take_wishes(const Fields& sent, const importing::Draft& draft, importing::Wishes& wishes) {
  for (std::size_t i = 0; i < draft.recognised.size(); ++i) {
    const importing::RecognisedTable& table = draft.recognised[i];
    const std::string number = std::to_string(i), sent_kind = field_value(sent, "kind" + number);
    const auto kind = importing::table_kinds.value_of(sent_kind).value_or(importing::TableKind::unknown);
    if (!sent_kind.empty() && kind != table.kind) {
      wishes.tables[i].kind = kind;
      wishes.tables[i].columns.clear();  // looked at anew
      continue;
    }
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const std::string name = "column" + number + "." + std::to_string(c);
      const std::string* meaning = find_field(sent, name);
      if (meaning && *meaning != table.columns[c].meaning) wishes.tables[i].columns[c] = *meaning;
    }
  }
  wishes.dimension = field_value(sent, "dimension");
  wishes.channels_for = field_value(sent, "for");
  wishes.as_of = field_value(sent, "as_of");
  wishes.keeps_points = !field_value(sent, "keep_points").empty();
}

void Imports::put(PendingImport pending) {
  drop(pending.session, pending.agency);
  std::lock_guard lock(lock_);
  pending_.push_front(std::move(pending));
  if (pending_.size() > most) pending_.pop_back();
}

std::optional<PendingImport> Imports::find(const std::string& session, const std::string& agency) {
  std::lock_guard lock(lock_);
  for (const PendingImport& one : pending_)
    if (one.session == session && one.agency == agency) return one;
  return std::nullopt;
}

void Imports::drop(const std::string& session, const std::string& agency) {
  std::lock_guard lock(lock_);
  pending_.remove_if([&](const PendingImport& one) { return one.session == session && one.agency == agency; });
}

}  // namespace desk
