// The parts of an office file that is a ZIP, and how they refer to one another.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "platform/document_reader/archive.h"
#include "platform/document_reader/office/xml.h"

namespace document_reader::office {

struct Relation {
  std::string type;    // the last word of its address: "hyperlink", "drawing"
  std::string target;  // the name of a part, or an address outside
  bool is_outside = false;
};
using Relations = std::map<std::string, Relation, std::less<>>;

class Package {
 public:
  // Throws Refused.
  explicit Package(std::string_view bytes);

  const std::vector<ArchiveEntry>& parts() const { return archive_.entries(); }
  bool has(std::string_view name) const { return archive_.find(name) != nullptr; }
  // Parses the part. False where there is none. Throws Refused.
  bool read(std::string_view name, XmlHandler& handler) const;
  // At most the first 64 KiB of a part; empty where there is none.
  std::string beginning(std::string_view name) const;
  // What `part` refers to, by id.
  Relations relations(std::string_view part) const;

 private:
  void stream(std::string_view name, const std::function<void(std::string_view)>& take) const;

  Sink sink_;
  Archive archive_;
};

}  // namespace document_reader::office
