#include "model/word_lists.h"

#include "model/data.h"
#include "model/sorted_lines.h"

namespace model {
namespace {

template <typename Visit>
void each_entry(std::string_view text, Visit visit) {
  for (std::size_t end; (end = text.find('\n')) != text.npos; text.remove_prefix(end + 1)) {
    const auto fields = fields_of(text.substr(0, end));
    visit(fields[0], fields[1]);
  }
}

std::vector<TypeWord> read_type_words() {
  std::vector<TypeWord> words;
  each_entry(data::agency_types, [&](std::string_view word, std::string_view kind) {
    words.push_back({word, kind == "agency"     ? TypeKind::agency
                           : kind == "province" ? TypeKind::province
                                                : TypeKind::area});
  });
  return words;
}

GeneralWords read_general_words() {
  GeneralWords words;
  each_entry(data::general_words, [&](std::string_view word, std::string_view kind) {
    (kind == "never"      ? words.never
     : kind == "ordinary" ? words.ordinary
     : kind == "other"    ? words.other
                          : words.before)
        .push_back(word);
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
    each_entry(data::damaged_words, [&](std::string_view damaged, std::string_view right) {
      list.push_back({damaged, right});
    });
    return list;
  }();
  return words;
}

bool is_central_host(std::string_view host) {
  bool found = false;
  each_entry(data::central_hosts, [&](std::string_view domain, std::string_view) {
    const bool is_below =
        host.size() > domain.size() && host.ends_with(domain) && host[host.size() - domain.size() - 1] == '.';
    found = found || host == domain || is_below;
  });
  return found;
}

}  // namespace model
