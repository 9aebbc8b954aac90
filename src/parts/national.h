// What the year's results were in the whole country, as its framework states them.
#pragma once

#include "core/html.h"
#include "core/words.h"
#include "model/framework.h"

namespace parts {

// "ทั่วประเทศ 8,303 หน่วยงาน คะแนนเฉลี่ย 87.57 ถึงเกณฑ์ร้อยละ 70.52" and its source; empty where nothing is stated.
core::Html national_html(const model::Framework& framework, const core::Words& words);

}  // namespace parts
