// Ways to complain: as tables, and as lines below headings.
#include <algorithm>

#include "base/ascii.h"
#include "base/digits.h"
#include "base/phone.h"
#include "import/tables.h"
#include "import/words.h"
#include "model/channel.h"

namespace importing {
namespace {

using model::ChannelType;

struct TypeWord {
  std::string_view word;
  ChannelType type;
};
// Of several that a name holds, the first here counts.
constexpr TypeWord type_words[]{{"อีเมล", ChannelType::email},
                                {"e-mail", ChannelType::email},
                                {"email", ChannelType::email},
                                {"อิเล็กทรอนิกส์", ChannelType::email},
                                {"สายด่วน", ChannelType::hotline},
                                {"hotline", ChannelType::hotline},
                                {"ไลน์", ChannelType::line},
                                {"line", ChannelType::line},
                                {"facebook", ChannelType::facebook},
                                {"เฟซบุ", ChannelType::facebook},
                                {"เฟสบุ", ChannelType::facebook},
                                {"ตู้รับ", ChannelType::suggestion_box},
                                {"ตู้แสดง", ChannelType::suggestion_box},
                                {"กล่อง", ChannelType::suggestion_box},
                                {"ไปรษณีย์", ChannelType::post},
                                {"จดหมาย", ChannelType::post},
                                {"เว็บ", ChannelType::web_form},
                                {"ออนไลน์", ChannelType::web_form},
                                {"website", ChannelType::web_form},
                                {"แอป", ChannelType::app},
                                {"แอพ", ChannelType::app},
                                {"โทร", ChannelType::phone},
                                {"สายตรง", ChannelType::phone},
                                {"ด้วยตนเอง", ChannelType::in_person},
                                {"ยื่นคำร้อง", ChannelType::in_person},
                                {"เคาน์เตอร์", ChannelType::in_person},
                                {"ศูนย์รับเรื่อง", ChannelType::in_person}};

std::optional<ChannelType> type_of(std::string_view name) {
  if (auto type = model::channel_types.value_of(name)) return type;
  const std::string word = squeezed(name);
  for (const TypeWord& one : type_words)
    if (word.find(squeezed(one.word)) != word.npos) return one.type;
  return std::nullopt;
}

// What the line begins with that names a way to complain, in bytes.
std::size_t size_of_name(std::string_view line) {
  std::size_t best = 0;
  const std::string lower = base::to_lower(line);
  auto consider = [&](std::string_view word) {
    if (word.size() > best && lower.starts_with(base::to_lower(word))) best = word.size();
  };
  for (const model::ValueName& name : model::channel_types.names()) {
    consider(name.th);
    consider(name.en);
    for (std::string_view other : model::other_words_of(name)) consider(other);
  }
  return best;
}

struct Parted {
  std::string value, hours, note;
};

// "…อาคารสำนักงาน ในวันและเวลาราชการ (…)", "หน้าอาคาร เปิดทุกวันศุกร์".
Parted parted(std::string_view text) {
  static constexpr std::string_view hours[]{" ในวันและเวลาราชการ", " ในวันเวลาราชการ", " ในเวลาราชการ", " ตลอด 24",
                                            " ตลอด ๒๔",           " วันจันทร์",         " ทุกวัน"};
  Parted out;
  std::size_t at = text.size();
  for (std::string_view mark : hours) at = std::min(at, text.find(mark));
  if (at < text.size()) out.hours = base::trimmed(text.substr(at));
  std::string_view rest = text.substr(0, at);
  if (const std::size_t note = rest.find(" เปิด"); note != rest.npos && note > 0) {
    out.note = base::trimmed(rest.substr(note));
    rest = rest.substr(0, note);
  }
  out.value = base::trimmed(rest);
  return out;
}

// Where a telephone number at the end of the text begins; npos where it ends in none.
std::size_t begin_of_phone(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins =
        (base::is_digit(text[at]) || base::thai_digit_at(text, at) >= 0 || text[at] == '+' || text[at] == '(') &&
        (at == 0 || text[at - 1] == ' ' || text[at - 1] == ':' || static_cast<unsigned char>(text[at - 1]) >= 0x80);
    if (begins && base::parse_phone(text.substr(at))) return at;
  }
  return text.npos;
}

std::string_view without_joiner(std::string_view text) {
  text = base::trimmed(text, " \t\n:-–");
  if (text.starts_with("ที่ ") || text.starts_with("ที่ศูนย์") || text.starts_with("ที่สำนัก") || text.starts_with("ที่งาน"))
    text.remove_prefix(std::string_view("ที่").size());
  return base::trimmed(text);
}

YamlValue channel_of(ChannelType type, std::string name, const Parted& parts) {
  YamlValue channel = YamlValue::map();
  channel.put("type", std::string(model::channel_types.id_of(type)));
  channel.put("name", std::move(name));
  if (!is_nothing(parts.value)) channel.put("value", parts.value);
  if (!parts.hours.empty()) channel.put("hours", parts.hours);
  if (!parts.note.empty()) channel.put("note", parts.note);
  return channel;
}

// A table without a head whose first column names ways to complain.
bool is_headless(const Grid& grid) {
  if (grid.head_rows.size() != 1 || grid.columns() < 2) return false;
  std::size_t named = 0, rows = 1;
  auto look = [&](const std::vector<Cell>& cells) { named += type_of(unmarked_line(cells[0].text)).has_value(); };
  look(grid.head_rows.front());
  if (!named) return false;
  for (const GridRow& row : grid.rows) {
    look(row.cells);
    ++rows;
  }
  const bool has_value = grid.columns() == 2 || grid.head_rows.front()[1].is_own();
  return named * 10 >= rows * 7 && has_value && rows >= 1;
}

void take_line_of_cells(Importing& in, std::vector<Cell>& cells) {
  std::string text = unmarked_line(cells[0].text) + "\t";
  std::vector<base::OfficeLink> links;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (c) text += (c > 1 ? " " : "") + one_line(cells[c].text);
    links.insert(links.end(), cells[c].links.begin(), cells[c].links.end());
  }
  auto channel = channel_of_line(text, links);
  if (!channel) return;
  for (auto above = in.above.rbegin(); above != in.above.rend() && !channel->find("for"); ++above)
    if (const std::string takes = complained_of(*above); !takes.empty()) channel->put("for", takes);
  add_channel(in.draft, std::move(*channel));
  for (Cell& cell : cells)
    if (cell.is_own()) cell.state = CellState::placed;
}

void take_headless(Importing& in, Grid& grid) {
  grid.turn_head_into_row();
  for (GridRow& row : grid.rows) take_line_of_cells(in, row.cells);
}

}  // namespace

bool speaks_of_corruption(std::string_view text) { return contains_any(text, {"ทุจริต", "ประพฤติมิชอบ"}); }

std::string complained_of(std::string_view heading) {
  const bool corruption = speaks_of_corruption(heading), general = contains_any(heading, {"ทั่วไป", "ร้องทุกข์"});
  return corruption && general ? "both" : corruption ? "corruption" : general ? "general" : "";
}

std::optional<YamlValue> channel_of_line(std::string_view written, const std::vector<base::OfficeLink>& links) {
  const std::string_view line = base::trimmed(without_mark(base::trimmed(written)));
  std::string name;
  std::string_view rest;
  const std::size_t tab = line.find('\t');
  const std::size_t colon = std::min(line.find(": "), line.find(" : "));
  if (tab != line.npos) {
    name = base::trimmed(line.substr(0, tab), " \t:");
    rest = line.substr(tab + 1);
  } else if (colon != line.npos && colon < 150 && type_of(line.substr(0, colon))) {
    name = base::trimmed(line.substr(0, colon));
    rest = line.substr(line.find(':', colon) + 1);
  } else {
    // A number at the end is a telephone's only where no other way is named: a postcode is none.
    const std::size_t size = size_of_name(line), phone = begin_of_phone(line);
    const auto named = type_of(line.substr(0, size));
    const bool dials = !size || named == ChannelType::phone || named == ChannelType::hotline;
    const std::size_t end = dials && phone != line.npos && phone > 0 ? phone : size;
    if (!end) return std::nullopt;
    name = base::trimmed(line.substr(0, end), " :");
    rest = line.substr(end);
  }
  const auto type = type_of(name);
  if (!type || name.empty()) return std::nullopt;
  Parted parts = parted(without_joiner(rest));
  if ((*type == ChannelType::web_form || *type == ChannelType::facebook || *type == ChannelType::line) &&
      links.size() == 1) {
    if (squeezed(links.front().href) != squeezed(parts.value) && !parts.value.empty()) name += " " + parts.value;
    parts.value = links.front().href;
  }
  return channel_of(*type, name, parts);
}

void add_channel(Draft& draft, YamlValue channel) {
  YamlValue& list = draft.channels.at("channels");
  if (list.kind == YamlValue::Kind::none) list = YamlValue::list();
  const std::string type = channel.find("type")->text;
  std::size_t same = 1;
  for (const YamlValue& other : list.items) same += other.find("type")->text == type;
  YamlValue whole = YamlValue::map();
  whole.put("id", same == 1 ? type : type + "-" + std::to_string(same));
  for (const char* key : {"type", "name", "for", "value", "hours", "note"})
    if (const YamlValue* value = channel.find(key)) whole.put(key, *value);
  list.add(std::move(whole));
}

bool looks_like_channels(const Importing&, const Grid& grid) {
  if (is_headless(grid)) return true;
  const std::vector<std::string> roles = roles_of(grid, "channels");
  return has_column(roles, "name") && has_column(roles, "value");
}

void take_channels(Importing& in, Grid& grid) {
  if (is_headless(grid)) return take_headless(in, grid);
  drop_running_numbers(grid);
  const std::vector<std::string> roles = roles_of(grid, "channels");
  for (GridRow& row : grid.rows) {
    if (row.kind != GridRow::Kind::data) continue;
    std::string name;
    Parted parts;
    bool corruption = false, general = false;
    std::string takes;
    std::vector<Cell*> used;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      Cell& cell = row.cells[c];
      const std::string& role = roles[c];
      if (role.empty() || cell.empty()) continue;
      if (role == "name" && !cell.is_covered)
        name = unmarked_line(cell.text);
      else if (role == "value")
        parts.value += (parts.value.empty() ? "" : " ") +
                       (cell.links.size() == 1 && cell.links[0].href.starts_with("http") ? cell.links[0].href
                                                                                         : one_line(cell.text));
      else if (role == "hours" && !is_nothing(cell.text))
        parts.hours = one_line(cell.text);
      else if (role == "note" && !is_nothing(cell.text))
        parts.note += (parts.note.empty() ? "" : " ") + one_line(cell.text);
      else if (role == "corruption" && is_tick(cell.text))
        corruption = true;
      else if (role == "general" && is_tick(cell.text))
        general = true;
      else if (role == "for" && !complained_of(cell.text).empty())
        takes = complained_of(cell.text);
      else
        continue;
      used.push_back(&cell);
    }
    if (name.empty()) continue;
    if (corruption || general) takes = corruption && general ? "both" : corruption ? "corruption" : "general";
    if (takes.empty() && !in.above.empty()) takes = complained_of(in.above.back());
    if (takes.empty()) takes = in.wishes.channels_for;
    YamlValue channel = channel_of(type_of(name).value_or(ChannelType::other), name, parts);
    if (!takes.empty()) channel.put("for", takes);
    add_channel(in.draft, std::move(channel));
    for (Cell* cell : used)
      if (cell->is_own()) cell->state = CellState::placed;
  }
}

}  // namespace importing
