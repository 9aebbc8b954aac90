#include "model/word_lists.h"

#include "model/data.h"
#include "model/sorted_lines.h"

namespace model {
namespace {

std::vector<TypeWord> read_type_words() {
  std::vector<TypeWord> words;
  each_entry(data::agency_types, [&](const Fields& fields) {
    const std::string_view kind = fields[1];
    words.push_back({fields[0], kind == "agency"     ? TypeKind::agency
                                : kind == "province" ? TypeKind::province
                                                     : TypeKind::area});
  });
  return words;
}

GeneralWords read_general_words() {
  GeneralWords words;
  each_entry(data::general_words, [&](const Fields& fields) {
    const std::string_view kind = fields[1];
    (kind == "never"      ? words.never
     : kind == "ordinary" ? words.ordinary
     : kind == "other"    ? words.other
                          : words.before)
        .push_back(fields[0]);
  });
  return words;
}

}  // namespace

const std::vector<TypeWord>& type_words() {
  static const std::vector<TypeWord> words = read_type_words();
  return words;
}

const GeneralWords& general_words() {
  static const GeneralWords words = read_general_words();
  return words;
}

const std::vector<DamagedWord>& damaged_words() {
  static const std::vector<DamagedWord> words = [] {
    std::vector<DamagedWord> list;
    each_entry(data::damaged_words, [&](const Fields& fields) { list.push_back({fields[0], fields[1]}); });
    return list;
  }();
  return words;
}

bool is_central_host(std::string_view host) {
  bool found = false;
  each_entry(data::central_hosts, [&](const Fields& fields) {
    const std::string_view domain = fields[0];
    const bool is_below =
        host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.';
    found = found || host == domain || is_below;
  });
  return found;
}

}  // namespace model
