// Values as bytes and back. Numbers are as the machine has them, texts and lists follow their length, a struct is its
// members one after another. Values are equal where their bytes are, so a hash of the bytes is a fingerprint of the
// value.
//
//   in the namespace of the struct:  FIELDS_OF(Row, title, href)
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

// All members of a struct, in their order: one that is missing does not compile.
#define FIELDS_OF(T, ...)                 \
  inline auto fields_of(T& value) {       \
    auto& [__VA_ARGS__] = value;          \
    return std::tie(__VA_ARGS__);         \
  }                                       \
  inline auto fields_of(const T& value) { \
    const auto& [__VA_ARGS__] = value;    \
    return std::tie(__VA_ARGS__);         \
  }                                       \
  static_assert(true)

namespace base {

namespace detail {

template <class T>
concept Scalar = std::is_arithmetic_v<T> || std::is_enum_v<T>;
template <class T>
concept Struct = requires(T& value) {
  fields_of(value);
};
template <class T>
concept Fixed = std::is_array_v<T> ||(requires { std::tuple_size<T>::value; } && !Struct<T>);

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

// Calls `each` with every element of an array, a pair or a tuple.
template <class T, class Each>
void for_each_element(T& value, const Each& each) {
  if constexpr (std::is_array_v<T>)
    for (auto& element : value) each(element);
  else
    std::apply([&](auto&... elements) { (each(elements), ...); }, value);
}

template <class List>
struct ItemOf {
  using type = typename List::value_type;
};
template <class Map>
requires requires { typename Map::mapped_type; }
struct ItemOf<Map> {
  using type = std::pair<typename Map::key_type, typename Map::mapped_type>;
};

}  // namespace detail

class Packer {
 public:
  std::string bytes;

  template <class T>
  void add(const T& value) {
    const auto each = [this](const auto& part) { add(part); };
    if constexpr (detail::Scalar<T>) {
      bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
      const std::string_view text = value;
      add(std::uint64_t{text.size()});
      bytes += text;
    } else if constexpr (detail::is_optional<T>) {
      add(value.has_value());
      if (value) add(*value);
    } else if constexpr (detail::Struct<const T>) {
      const auto members = fields_of(value);
      detail::for_each_element(members, each);
    } else if constexpr (detail::Fixed<T>) {
      detail::for_each_element(value, each);
    } else {
      add(std::uint64_t{value.size()});
      for (const auto& item : value) add(item);
    }
  }
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  // True where the bytes were those of all values that were taken, and no more.
  bool is_done() const { return is_good_ && rest_.empty(); }

  template <class T>
  void take(T& value) {
    const auto each = [this](auto& part) { take(part); };
    if constexpr (detail::Scalar<T>) {
      if (const std::string_view own = front(sizeof value); is_good_) std::memcpy(&value, own.data(), sizeof value);
    } else if constexpr (std::is_same_v<T, std::string>) {
      value = front(number());
    } else if constexpr (detail::is_optional<T>) {
      bool is_there = false;
      take(is_there);
      value.reset();
      if (is_there && is_good_) take(value.emplace());
    } else if constexpr (detail::Struct<T>) {
      auto members = fields_of(value);
      detail::for_each_element(members, each);
    } else if constexpr (detail::Fixed<T>) {
      detail::for_each_element(value, each);
    } else {
      value.clear();
      // One after another, so that damaged bytes cannot ask for more memory than they are long.
      for (std::uint64_t left = number(); left > 0 && is_good_; --left) {
        typename detail::ItemOf<T>::type item{};
        take(item);
        value.insert(value.end(), std::move(item));
      }
    }
  }
  void take(bool& value) {
    unsigned char byte = 0;
    take(byte);
    is_good_ = is_good_ && byte <= 1;
    value = byte == 1;
  }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    take(value);
    return value;
  }
  std::string_view front(std::uint64_t count) {
    is_good_ = is_good_ && count <= rest_.size();
    if (!is_good_) return {};
    const std::string_view out = rest_.substr(0, static_cast<std::size_t>(count));
    rest_.remove_prefix(out.size());
    return out;
  }

  std::string_view rest_;
  bool is_good_ = true;
};

template <class... Values>
std::string pack(const Values&... values) {
  Packer packer;
  (packer.add(values), ...);
  return std::move(packer.bytes);
}

// Nothing where the bytes are not those of one T.
template <class T>
std::optional<T> unpack(std::string_view bytes) {
  Unpacker unpacker(bytes);
  T value;
  unpacker.take(value);
  return unpacker.is_done() ? std::optional(std::move(value)) : std::nullopt;
}

}  // namespace base
