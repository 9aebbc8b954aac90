// What has to be known before a file can be written.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "read/keys.h"

namespace create {

// One answer of a person: given by a flag, or typed on the terminal.
struct Question {
  enum class Need : unsigned char {
    required,  // never empty
    stated,    // may be empty where the person says so
    offered,   // asked on a terminal, else left out
    flag_only  // never asked
  };

  std::string_view path;  // of the key in its file: "contact.email"; a name of its own where `keys` is null
  std::string_view th, en;
  const readers::KeySet* keys = nullptr;  // of the file: they have its example and its valid values
  Need need = Need::required;
  bool is_conditional = false;                    // asked only where an answer before it wants it
  std::span<const model::ValueName> values = {};  // of a choice whose values no key has

  std::string name() const;  // of the flag without hyphens before it: "contact-email"
  // A value as it is typed; empty where the table of keys has none.
  std::string_view example() const;
};

}  // namespace create
