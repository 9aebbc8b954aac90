// channel-value: a telephone number, address or account that is not valid for its type. Found by the readers
// (read/contacts.cpp, read/channels.cpp, read/agency_yaml.cpp). Source: the value types of the content model.
#include "checks/checks.h"

namespace checks {
namespace {

constexpr Explanation channel_value_explanation{
    {"หมายเลขโทรศัพท์ อีเมล ที่อยู่เว็บ หรือบัญชี ที่ไม่ถูกรูปแบบของช่องทางนั้น",
     "a telephone number, e-mail, web address or account that is not valid for its type"},
    {"ผู้ร้องเรียนจะติดต่อไม่ได้", "complainants could not get through"},
    "channels:\n  - {id: tel, type: phone, name: โทรศัพท์, value: 043-000-11}\n",
    {"รูปแบบเลขหมายโทรคมนาคมของไทย และมาตรฐานของที่อยู่อีเมลและเว็บ",
     "the Thai numbering plan, and the standards of e-mail and web addresses"}};

}  // namespace

extern const Check channel_value{"channel-value", base::Severity::error, channel_value_explanation};

}  // namespace checks
