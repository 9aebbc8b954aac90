// personal-contact: a mobile number or an e-mail at a private provider outside the fields for contacts and channels.
// What the agency itself gives there is public and may be repeated. Source: Personal Data Protection Act B.E. 2562
// (2019); mobile numbers by the numbering plan of the NBTC (06, 08, 09 and eight digits, or +66 without the 0).
#include <algorithm>
#include <array>
#include <set>

#include "base/ascii.h"
#include "base/phone.h"
#include "checks/checks.h"
#include "checks/text/numbers_in_text.h"

namespace checks {
namespace {

using base::msg;

constexpr std::array<std::string_view, 16> private_hosts{
    "gmail.com",   "hotmail.com",    "hotmail.co.th", "outlook.com",     "outlook.co.th", "yahoo.com",
    "yahoo.co.th", "ymail.com",      "live.com",      "windowslive.com", "msn.com",       "icloud.com",
    "me.com",      "protonmail.com", "proton.me",     "thaimail.com"};

struct ContactFound {
  std::size_t begin = 0, end = 0;
  std::string same;  // alike for two ways of writing one thing
};

// The groups in which people write the ten digits.
bool is_grouped_as_a_number(const DigitRun& run, std::size_t first, std::size_t last) {
  std::string sizes;
  for (std::size_t i = first; i <= last; ++i) {
    sizes += std::to_string(run[i].digits.size());
    const Gap gap = run[i].before;
    if (i > first && gap != Gap::hyphen && gap != Gap::blank) return false;
  }
  for (std::string_view usual : {"10", "37", "28", "334", "343", "244", "145", "19", "1144", "2224"})
    if (sizes == usual) return true;
  return false;
}

bool is_part_of_longer_number(const DigitRun& run, std::size_t first, std::size_t last) {
  auto ties = [&](std::size_t i) { return run[i].before == Gap::hyphen || run[i].before == Gap::dot; };
  return (first > 0 && ties(first)) || (last + 1 < run.size() && ties(last + 1));
}

// The country code replaces the 0: +66 81 234 5678.
bool has_country_code(std::string_view text, const DigitRun& run, std::size_t first) {
  return run[first].digits.starts_with("66") && run[first].begin > 0 && text[run[first].begin - 1] == '+';
}

void add_mobiles(std::string_view text, std::vector<ContactFound>& out) {
  for (const DigitRun& run : digit_runs(text, 10))
    for (std::size_t first = 0; first < run.size(); ++first) {
      const bool is_abroad = has_country_code(text, run, first);
      std::string digits;
      std::size_t last = first;
      for (; last < run.size() && digits.size() < (is_abroad ? 11u : 10u); ++last) digits += run[last].digits;
      if (is_abroad && digits.size() == 11) digits = "0" + digits.substr(2);
      const bool is_whole = is_abroad || (is_grouped_as_a_number(run, first, last - 1) &&
                                          !is_part_of_longer_number(run, first, last - 1));
      if (!base::is_mobile_number(digits) || !is_whole) continue;
      out.push_back({run[first].begin, run[last - 1].end, digits});
      first = last - 1;
    }
}

bool is_part_of_email(char c) { return base::is_letter_or_digit(c) || c == '.' || c == '_' || c == '-' || c == '+'; }

void add_emails(std::string_view text, std::vector<ContactFound>& out) {
  for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && is_part_of_email(text[begin - 1])) --begin;
    while (end < text.size() && is_part_of_email(text[end])) ++end;
    while (end > at + 1 && !base::is_letter_or_digit(text[end - 1])) --end;
    const std::string same = base::to_lower(text.substr(begin, end - begin));
    const std::string_view host = std::string_view(same).substr(std::min(same.size(), at + 1 - begin));
    if (begin < at && std::find(private_hosts.begin(), private_hosts.end(), host) != private_hosts.end())
      out.push_back({begin, end, same});
  }
}

std::vector<ContactFound> contacts_in(std::string_view text) {
  std::vector<ContactFound> out;
  add_mobiles(text, out);
  add_emails(text, out);
  return out;
}

// Fields of the agency's contact, and everything that channels.yaml says of its channels.
bool is_of_a_channel(const model::Passage& passage) {
  return passage.kind == model::PassageKind::contact ||
         (passage.location.file && passage.location.file->path.ends_with("/channels.yaml"));
}

void check_personal_contact(const CheckContext& context, base::Report& report) {
  const model::Passages& passages = context.agency.passages;
  std::vector<std::pair<const model::Passage*, ContactFound>> all;
  std::set<std::string> is_public;
  for (const model::Passage& passage : passages.list) {
    if (!passage.signs.digits && !passage.signs.stops) continue;
    for (ContactFound& found : contacts_in(passage.text))
      if (is_of_a_channel(passage))
        is_public.insert(std::move(found.same));
      else
        all.emplace_back(&passage, std::move(found));
  }
  for (const auto& [passage, found] : all) {
    if (is_public.contains(found.same)) continue;
    const base::SourceLocation location = place_in(passages, *passage, found.begin, found.end - found.begin);
    const bool is_mail = found.same.find('@') != std::string::npos;
    report.warning("personal-contact", location,
                   is_mail ? msg("อีเมลส่วนตัวในเนื้อความ", "a private e-mail address in the text")
                           : msg("หมายเลขโทรศัพท์มือถือในเนื้อความ", "a mobile number in the text"),
                   msg("ลบออก ถ้าเป็นของหน่วยงาน ให้เขียนไว้ใน contact หรือ channels.yaml",
                       "remove it; if it is the agency's, give it under 'contact' or in channels.yaml"));
  }
}

constexpr Explanation personal_contact_explanation{
    {"หมายเลขโทรศัพท์มือถือหรืออีเมลส่วนตัว ที่อยู่นอกช่องข้อมูลติดต่อและช่องทางร้องเรียน",
     "a mobile number, or an e-mail at a private provider, outside the fields for contacts and channels"},
    {"อาจเป็นของเจ้าหน้าที่หรือผู้ร้องเรียนคนหนึ่ง ซึ่งไม่ได้ยินยอมให้เผยแพร่",
     "it may belong to an officer or a complainant who did not agree to its publication"},
    "สอบถามนายตัวอย่าง โทร 081-234-5678\n",
    {"พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 และแผนเลขหมายโทรคมนาคมของ กสทช.",
     "Personal Data Protection Act B.E. 2562, and the numbering plan of the NBTC"}};

}  // namespace

extern const Check personal_contact{"personal-contact", base::Severity::warning, personal_contact_explanation,
                                    check_personal_contact};

}  // namespace checks
