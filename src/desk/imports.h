// Files of an office that are being imported: read, and waiting for a person to look at what they became.
#pragma once

#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/office_document.h"
#include "desk/fields.h"
#include "import/draft.h"

namespace desk {

struct PendingImport {
  std::string session, agency;
  std::string sources;  // the names of the files
  std::vector<base::OfficeDocument> documents;
  importing::Wishes wishes;
};

// What the import makes of the files with these wishes.
importing::Draft draft_of(const PendingImport& pending, const model::Agency& agency,
                          const model::Frameworks& frameworks);

// What the form of the page says, as wishes for what was recognised: only what differs from it is one.
void take_wishes(const Fields& sent, const importing::Draft& draft, importing::Wishes& wishes);

// One a session and agency, of the last few sessions. May be asked from several threads.
class Imports {
 public:
  void put(PendingImport pending);
  std::optional<PendingImport> find(const std::string& session, const std::string& agency);
  void drop(const std::string& session, const std::string& agency);

 private:
  static constexpr std::size_t most = 8;
  std::mutex lock_;
  std::list<PendingImport> pending_;  // the newest first
};

}  // namespace desk
