#include "desk/reasons.h"

#include <map>

#include "create/agency_folder.h"
#include "edit/edits.h"

namespace desk {
namespace {

// "2568-11-03", of the Buddhist Era, as people write it.
std::string written(base::Date date) {
  return base::to_iso({date.year + base::buddhist_offset, date.month, date.day});
}

base::YamlValue entry_of(const deploy::FigureChange& change, const std::string& reason) {
  base::YamlValue out = base::YamlValue::map();
  out.put("year", std::to_string(change.year));
  out.put("figure", change.figure);
  out.put("old", change.before);
  out.put("new", change.after.empty() ? "-" : change.after);
  out.put("date", written(create::today()));
  out.put("reason", reason);
  return out;
}

}  // namespace

bool save_reasons(Store& store, const Reasons& reasons, base::BilingualText& why) {
  std::map<std::string, editing::Edits> edits;  // by agency
  for (const auto& [change, reason] : reasons)
    edits[change.agency].changes.push_back({"/-", entry_of(change, reason)});
  for (const auto& [agency, entries] : edits) {
    const std::string path = "agencies/" + agency + "/corrections.yaml";
    base::BilingualText not_there;
    const auto bytes = store.read(path, not_there);
    const auto after = editing::edited(bytes.value_or(""), false, entries, why);
    if (!after) return false;
    const Store::Saved saved = store.save(path, *after, bytes ? Store::mark_of(*bytes) : "", why);
    if (saved == Store::Saved::changed_meanwhile)
      why = base::msg("{} เพิ่งเปลี่ยนไป ลองอีกครั้ง", "{} has just changed: try again", {path});
    if (saved != Store::Saved::done) return false;
  }
  return true;
}

}  // namespace desk
