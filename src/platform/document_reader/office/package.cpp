#include "platform/document_reader/office/package.h"

#include "platform/document_reader/office/office.h"

namespace document_reader::office {
namespace {

constexpr std::size_t longest_beginning = 64 << 10;

Limits limits_of_package() {
  Limits limits;
  limits.unpacked = most_unpacked_mib << 20;
  return limits;
}

// "../media/a.png" of a part in "word/" is "media/a.png".
std::string resolved(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!folder.empty()) folder.remove_suffix(1);
    folder = folder.substr(0, folder.rfind('/') + 1);
  }
  return std::string(folder).append(target);
}

class RelationsHandler : public XmlHandler {
 public:
  explicit RelationsHandler(std::string_view folder) : folder_(folder) {}
  void open(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship") return;
    Relation relation;
    const std::string_view type = attributes["Type"];
    relation.type = type.substr(type.rfind('/') + 1);
    relation.is_outside = attributes["TargetMode"] == "External";
    relation.target =
        relation.is_outside ? std::string(attributes["Target"]) : resolved(folder_, attributes["Target"]);
    relations.emplace(attributes["Id"], std::move(relation));
  }
  void close(std::string_view) override {}
  void text(std::string_view) override {}

  Relations relations;

 private:
  std::string_view folder_;
};

template <class Work>
auto with_refusals(Work work) {
  try {
    return work();
  } catch (const TooLarge&) {
    throw Refused{State::too_many_bytes, most_unpacked_mib};
  } catch (const Encrypted&) {
    throw Refused{State::password};
  } catch (const Damaged&) {
    throw Refused{State::damaged};
  }
}

struct EnoughRead {};

}  // namespace

Package::Package(std::string_view bytes)
    : sink_(limits_of_package()), archive_(with_refusals([&] { return Archive(bytes, sink_); })) {}

void Package::stream(std::string_view name, const std::function<void(std::string_view)>& take) const {
  const ArchiveEntry* entry = archive_.find(name);
  // What the archive itself says is refused before it is unpacked, and what it is in fact while it is.
  if (entry->size > most_unpacked_mib << 20) throw Refused{State::too_many_bytes, most_unpacked_mib};
  with_refusals([&] { archive_.stream(*entry, take); });
}

bool Package::read(std::string_view name, XmlHandler& handler) const {
  if (!has(name)) return false;
  XmlParser parser(handler);
  stream(name, [&](std::string_view more) { parser.feed(more); });
  parser.finish();
  return true;
}

std::string Package::beginning(std::string_view name) const {
  std::string out;
  if (!has(name)) return out;
  try {
    stream(name, [&](std::string_view more) {
      out.append(more.substr(0, longest_beginning - out.size()));
      if (out.size() == longest_beginning) throw EnoughRead{};
    });
  } catch (const EnoughRead&) {
  }
  return out;
}

Relations Package::relations(std::string_view part) const {
  const std::string_view folder = part.substr(0, part.rfind('/') + 1), file = part.substr(folder.size());
  RelationsHandler handler(folder);
  read(std::string(folder).append("_rels/").append(file).append(".rels"), handler);
  return std::move(handler.relations);
}

}  // namespace document_reader::office
