// The kinds of values, as messages call them.
#pragma once

#include "base/bilingual_text.h"
#include "base/reflect.h"

namespace theme {

inline base::BilingualText named(base::TypeKind kind) {
  using base::TypeKind;
  switch (kind) {
    case TypeKind::flag:
      return {"ค่าจริงเท็จ (flag)", "a flag"};
    case TypeKind::count:
      return {"จำนวน (count)", "a count"};
    case TypeKind::text:
      return {"ข้อความ (text)", "a text"};
    case TypeKind::phrase:
      return {"ข้อความที่มีภาษา (phrase)", "a phrase"};
    case TypeKind::html:
      return {" HTML", "HTML"};
    case TypeKind::json:
      return {" JSON", "JSON"};
    case TypeKind::url:
      return {"ที่อยู่ (url)", "a url"};
    case TypeKind::record:
      return {"ระเบียน (record)", "a record"};
    case TypeKind::list:
      return {"รายการ (list)", "a list"};
  }
  return {};
}

}  // namespace theme
