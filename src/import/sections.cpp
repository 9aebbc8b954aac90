#include "import/sections.h"

#include "base/ascii.h"
#include "base/phone.h"
#include "import/tables.h"
#include "import/words.h"

namespace importing {
namespace {

constexpr std::size_t longest_section_heading = 400;  // bytes

std::string phone_after(std::string_view text, std::string_view word) {
  const std::size_t at = text.find(word);
  if (at == text.npos) return {};
  std::string_view rest = text.substr(at + word.size());
  for (std::string_view next : {"โทรสาร", "แฟกซ์", "โทร", "อีเมล"})
    if (const std::size_t end = rest.find(next); end != rest.npos) rest = rest.substr(0, end);
  rest = base::trimmed(rest, " \t\n.:");
  return base::parse_phone(rest) ? std::string(rest) : std::string();
}

}  // namespace

Section section_of(const Line& line) {
  const std::string text = one_line(cleaned(line.text));
  const std::string_view words = without_mark(text, true);
  if (text.empty() || text.size() > longest_section_heading) return Section::none;
  if (!line.heading && (line.is_listed || has_mark(text) || line.text.find('\t') != line.text.npos))
    return Section::none;
  const bool is_of_complaints = contains_any(words, {"ร้องเรียน", "แจ้ง", "ร้องทุกข์", "เบาะแส"});
  if (contains_any(words, {"ช่องทาง"}) && is_of_complaints) return Section::channels;
  if (words.starts_with("ขั้นตอน") || words.starts_with("กระบวนการ")) return Section::handling;
  if (contains_any(words, {"คุ้มครองผู้ร้อง", "คุ้มครองผู้แจ้ง", "คุ้มครองพยาน"}) && words.size() < 200)
    return Section::protection;
  if (words.starts_with("หลักเกณฑ์")) return Section::criteria;
  return Section::none;
}

void SectionReader::count() {
  ++in_.draft.cells;
  ++in_.draft.placed;
}

void SectionReader::take(Line& line) {
  if (const Section next = section_of(line); next != Section::none) {
    section_ = next;
    takes_ = next == Section::channels ? complained_of(line.text) : std::string();
    if (takes_.empty()) takes_ = in_.wishes.channels_for;
    heading_ = &line;
    return;
  }
  if (line.heading) return void(section_ = Section::none);
  const std::string text = one_line(cleaned(line.text));
  const bool is_item = line.is_listed || has_mark(text, true);
  YamlValue& channels = in_.draft.channels;
  if (section_ == Section::channels && is_item) {
    auto channel = channel_of_line(line.text, line.links);
    if (!channel) return;
    if (!takes_.empty()) channel->put("for", takes_);
    add_channel(in_.draft, std::move(*channel));
  } else if (section_ == Section::handling && is_item) {
    channels.at("handling").add(handling_step_of_line(text));
  } else if (section_ == Section::criteria && is_item) {
    channels.at("criteria").add(std::string(without_mark(text)));
  } else if (section_ == Section::protection) {
    YamlValue& own = channels.at("protection");
    own.kind = YamlValue::Kind::text;
    own.text += (own.text.empty() ? "" : "\n\n") + text;
  } else {
    return;
  }
  line.is_used = heading_->is_used = true;
  count();
}

void SectionReader::take_contact(Line& line) {
  const std::string text = one_line(cleaned(line.text));
  if (line.is_used || line.heading || text.size() > longest_section_heading) return;
  std::string fax = phone_after(text, "โทรสาร");
  if (fax.empty()) fax = phone_after(text, "แฟกซ์");
  const std::size_t end = text.find("โทรสาร");
  std::string phone = phone_after(std::string_view(text).substr(0, end), "โทรศัพท์");
  if (phone.empty()) phone = phone_after(std::string_view(text).substr(0, end), "โทร");
  if (fax.empty()) return;
  YamlValue& contact = in_.draft.agency.at("contact");
  bool is_placed = contact.put("fax", fax);
  if (!phone.empty()) is_placed = contact.put("phone", phone) && is_placed;
  line.is_used = is_placed;
  if (is_placed) count();
}

}  // namespace importing
