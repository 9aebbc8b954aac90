// Describes plain structs field by field, for the templates that print them.
//
//   in the namespace of the struct, in one .cpp:      REFLECT(Row, "row", title, href);
//   where several files use the struct, its header:   REFLECTED(Row);
//
// The theme's compiler resolves `row.title` to the field once; a name that no field has is an error of the template.
// Members may be: bool, int and other integers, std::string, std::string_view, Phrase, Html, Json, Url, a described
// struct (or a std::shared_ptr / std::optional of one), and std::vector of any of these.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/html.h"
#include "base/json.h"
#include "base/localized_text.h"
#include "base/url.h"

namespace base {

// flag: bool; count: a whole number; text: to be escaped; phrase: text with its language; record: a described struct,
// may be absent; list: of one of the others
enum class TypeKind : unsigned char { flag, count, text, phrase, html, json, url, record, list };

struct RecordInfo;

struct TypeInfo {
  TypeKind kind = TypeKind::flag;
  const RecordInfo& (*record)() = nullptr;  // record: its fields
  const TypeInfo* item = nullptr;           // list: the type of its items
  // Read a value of this type at `at`; only those of its kind are set.
  bool (*flag)(const void* at) = nullptr;
  long long (*count)(const void* at) = nullptr;
  std::string_view (*text)(const void* at) = nullptr;  // text, html, json, url
  const ResolvedText& (*phrase)(const void* at) = nullptr;
  const void* (*get)(const void* at) = nullptr;   // record: the struct, null where absent
  std::size_t (*size)(const void* at) = nullptr;  // list
  const void* (*item_at)(const void* at, std::size_t) = nullptr;
};

struct FieldInfo {
  std::string_view name;
  const void* (*member)(const void* record);  // its address in the record
  const TypeInfo* type;
};

struct RecordInfo {
  std::string_view name;  // for messages
  std::vector<FieldInfo> fields;
};

// record_of(Tag<Row>()) gives the description of Row; REFLECT defines it in the namespace of Row.
template <class T>
struct Tag {};

namespace detail {

template <class T>
const T& as(const void* at) {
  return *static_cast<const T*>(at);
}

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct Pointed {
  using type = void;
};
template <class T>
struct Pointed<std::optional<T>> {
  using type = T;
};
template <class T>
struct Pointed<std::shared_ptr<T>> {
  using type = std::remove_const_t<T>;
};

template <class T>
const TypeInfo& type_of();

template <class T>
TypeInfo make_type() {
  TypeInfo t;
  if constexpr (std::is_same_v<T, bool>) {
    t.kind = TypeKind::flag;
    t.flag = [](const void* at) { return as<bool>(at); };
  } else if constexpr (std::is_integral_v<T>) {
    t.kind = TypeKind::count;
    t.count = [](const void* at) { return static_cast<long long>(as<T>(at)); };
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    t.kind = TypeKind::text;
    t.text = [](const void* at) { return std::string_view(as<T>(at)); };
  } else if constexpr (std::is_same_v<T, Html> || std::is_same_v<T, Json> || std::is_same_v<T, Url>) {
    t.kind = std::is_same_v<T, Html> ? TypeKind::html : std::is_same_v<T, Json> ? TypeKind::json : TypeKind::url;
    t.text = [](const void* at) { return as<T>(at).view(); };
  } else if constexpr (std::is_same_v<T, ResolvedText>) {
    t.kind = TypeKind::phrase;
    t.phrase = [](const void* at) -> const ResolvedText& { return as<ResolvedText>(at); };
  } else if constexpr (IsVector<T>::value) {
    static_assert(!std::is_same_v<typename T::value_type, bool>, "a list of flags has no items to point at");
    t.kind = TypeKind::list;
    t.item = &type_of<typename T::value_type>();
    t.size = [](const void* at) { return as<T>(at).size(); };
    t.item_at = [](const void* at, std::size_t i) -> const void* { return &as<T>(at)[i]; };
  } else if constexpr (!std::is_void_v<typename Pointed<T>::type>) {
    t.kind = TypeKind::record;
    t.record = []() -> const RecordInfo& { return record_of(Tag<typename Pointed<T>::type>()); };
    t.get = [](const void* at) -> const void* { return as<T>(at) ? &*as<T>(at) : nullptr; };
  } else {
    t.kind = TypeKind::record;
    t.record = []() -> const RecordInfo& { return record_of(Tag<T>()); };
    t.get = [](const void* at) { return at; };
  }
  return t;
}

template <class T>
const TypeInfo& type_of() {
  static const TypeInfo type = make_type<T>();
  return type;
}

template <class R, class T>
R record_of_member(T R::*);
template <class R, class T>
T member_of(T R::*);

}  // namespace detail

template <auto member>
FieldInfo field(std::string_view name) {
  using R = decltype(detail::record_of_member(member));
  using T = decltype(detail::member_of(member));
  return {name, [](const void* r) -> const void* { return &(static_cast<const R*>(r)->*member); },
          &detail::type_of<T>()};
}

// The type of a whole page's data.
template <class R>
const TypeInfo& type_info() {
  return detail::type_of<R>();
}

}  // namespace base

// REFLECT_EACH(T, a, b) is field<&T::a>("a"), field<&T::b>("b"), for up to 80 fields: each round of REFLECT_EXPAND
// expands the REFLECT_EACH_AGAIN that the one before left.
#define REFLECT_PARENS ()
#define REFLECT_EXPAND(...) REFLECT_EXPAND3(REFLECT_EXPAND3(REFLECT_EXPAND3(REFLECT_EXPAND3(__VA_ARGS__))))
#define REFLECT_EXPAND3(...) REFLECT_EXPAND2(REFLECT_EXPAND2(REFLECT_EXPAND2(REFLECT_EXPAND2(__VA_ARGS__))))
#define REFLECT_EXPAND2(...) REFLECT_EXPAND1(REFLECT_EXPAND1(REFLECT_EXPAND1(REFLECT_EXPAND1(__VA_ARGS__))))
#define REFLECT_EXPAND1(...) __VA_ARGS__
#define REFLECT_EACH(T, name, ...) \
  ::base::field<&T::name>(#name), __VA_OPT__(REFLECT_EACH_AGAIN REFLECT_PARENS(T, __VA_ARGS__))
#define REFLECT_EACH_AGAIN() REFLECT_EACH

// Defines the description of T, which messages call `record_name`.
#define REFLECT(T, record_name, ...)                                                                    \
  const ::base::RecordInfo& record_of(::base::Tag<T>) {                                                 \
    static const ::base::RecordInfo shape{record_name, {REFLECT_EXPAND(REFLECT_EACH(T, __VA_ARGS__))}}; \
    return shape;                                                                                       \
  }                                                                                                     \
  static_assert(true)
// Declares it.
#define REFLECTED(T) const ::base::RecordInfo& record_of(::base::Tag<T>)
