// The kinds of values, as messages call them.
#pragma once

#include "core/message.h"
#include "core/shape.h"

namespace theme {

inline core::Message named(core::Kind kind) {
  using core::Kind;
  switch (kind) {
    case Kind::flag:
      return {"ค่าจริงเท็จ (flag)", "a flag"};
    case Kind::count:
      return {"จำนวน (count)", "a count"};
    case Kind::text:
      return {"ข้อความ (text)", "a text"};
    case Kind::phrase:
      return {"ข้อความที่มีภาษา (phrase)", "a phrase"};
    case Kind::html:
      return {" HTML", "HTML"};
    case Kind::json:
      return {" JSON", "JSON"};
    case Kind::url:
      return {"ที่อยู่ (url)", "a url"};
    case Kind::record:
      return {"ระเบียน (record)", "a record"};
    case Kind::list:
      return {"รายการ (list)", "a list"};
  }
  return {};
}

}  // namespace theme
