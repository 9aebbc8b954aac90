// The lists of words of data/, read once when they are first asked for.
#pragma once

#include <string_view>
#include <vector>

namespace model {

// What a word of data/agency_types.txt introduces.
enum class TypeKind : unsigned char { agency, province, area };

struct TypeWord {
  std::string_view word;
  TypeKind kind = TypeKind::area;
};

struct GeneralWords {
  std::vector<std::string_view> never, ordinary, before, other;  // data/general_words.txt says what each is
};

// A word as copying from a PDF file leaves it, which no right text holds.
struct DamagedWord {
  std::string_view damaged, right;
};

const std::vector<TypeWord>& type_words();
const GeneralWords& general_words();
const std::vector<DamagedWord>& damaged_words();

// True for a central body's domain and the hosts below it; letters in lower case.
bool is_central_host(std::string_view host);

}  // namespace model
