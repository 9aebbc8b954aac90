// A value as content states it: with its place, or absent, or written in a way that could not be read.
#pragma once

#include <optional>

#include "base/source_location.h"

namespace model {

template <class T>
struct Field {
  std::optional<T> value;
  base::SourceLocation location;  // of the value; of its key where it could not be read
  bool unreadable = false;        // written, but refused by the reader: checks that need it are silent

  explicit operator bool() const { return value.has_value(); }
  const T& operator*() const { return *value; }
  const T* operator->() const { return &*value; }
};

}  // namespace model
