#include "desk/imports.h"

#include <algorithm>
#include <string_view>

#include "import/import.h"

namespace desk {
namespace {

std::string value_in(const FormFields& sent, std::string_view name) {
  const auto field = std::find_if(sent.begin(), sent.end(), [&](const auto& one) { return one.first == name; });
  return field == sent.end() ? std::string() : field->second;
}

}  // namespace

importing::Draft draft_of(const PendingImport& pending, const model::Agency& agency,
                          const model::Frameworks& frameworks) {
  importing::Draft draft;
  for (const base::OfficeDocument& document : pending.documents)
    take_document(document, {}, pending.wishes, agency, frameworks, draft);
  return draft;
}

// Only what differs from what was recognised is a wish: then a table that is taken for another kind is looked at
// anew.
void take_wishes(const FormFields& sent, const importing::Draft& draft, importing::Wishes& wishes) {
  for (std::size_t i = 0; i < draft.recognised.size(); ++i) {
    const importing::RecognisedTable& table = draft.recognised[i];
    const std::string number = std::to_string(i), sent_kind = value_in(sent, "kind" + number);
    const auto kind = importing::table_kinds.value_of(sent_kind).value_or(importing::TableKind::unknown);
    if (!sent_kind.empty() && kind != table.kind) {
      wishes.tables[i].kind = kind;
      wishes.tables[i].columns.clear();  // looked at anew
      continue;
    }
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const std::string name = "column" + number + "." + std::to_string(c);
      const auto field = std::find_if(sent.begin(), sent.end(), [&](const auto& one) { return one.first == name; });
      if (field != sent.end() && field->second != table.columns[c].meaning)
        wishes.tables[i].columns[c] = field->second;
    }
  }
  wishes.dimension = value_in(sent, "dimension");
  wishes.channels_for = value_in(sent, "for");
  wishes.as_of = value_in(sent, "as_of");
  wishes.keeps_points = !value_in(sent, "keep_points").empty();
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
