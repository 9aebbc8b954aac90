#include "publish/manifest.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace publish {
namespace {

constexpr std::string_view first_line = "prongsai manifest 1\n";
constexpr std::string_view checksum = "checksum ";
constexpr std::size_t size_column = 32 + 1;
constexpr std::size_t checksum_length = checksum.size() + 32 + 1;

void put_hex(std::string& out, std::uint64_t value) {
  static constexpr char digits[] = "0123456789abcdef";
  char text[16];
  for (unsigned i = 0; i < 16; ++i) text[i] = digits[value >> (60 - 4 * i) & 15];
  out.append(text, sizeof text);
}

std::uint64_t hex_at(std::string_view line, std::size_t column) {
  std::uint64_t value = 0;
  std::from_chars(line.data() + column, line.data() + column + 16, value, 16);
  return value;
}

// Takes a line off the front, without its end.
std::string_view next_line(std::string_view& text) {
  std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

}  // namespace

std::string line_of(const Made& made) {
  std::string line;
  line.reserve(path_column + made.path.size() + 1);
  put_hex(line, made.hash.high);
  put_hex(line, made.hash.low);
  for (std::uint64_t number : {made.size, static_cast<std::uint64_t>(made.mtime_ns), made.inode}) {
    line += ' ';
    put_hex(line, number);
  }
  line += ' ';
  line += made.path;
  line += '\n';
  return line;
}

std::uint64_t Record::size() const { return hex_at(line, size_column); }

std::string with_checksum(std::string text) {
  std::string value = outside::hex(outside::hash(text));
  text += checksum;
  text += value;
  text += '\n';
  return text;
}

std::string_view without_checksum(std::string_view text) {
  if (text.size() < checksum_length) return {};
  std::string_view before = text.substr(0, text.size() - checksum_length);
  std::string_view last = text.substr(before.size());
  bool good = last.substr(0, checksum.size()) == checksum && last.back() == '\n' &&
              last.substr(checksum.size(), 32) == outside::hex(outside::hash(before));
  return good ? before : std::string_view{};
}

Manifest::Manifest(std::string text) : text_(std::move(text)) {
  if (!index()) *this = Manifest();
}

bool Manifest::index() {
  std::string_view rest = without_checksum(text_);
  end_ = rest.size();
  if (rest.substr(0, first_line.size()) != first_line) return false;
  rest.remove_prefix(first_line.size());
  tool_ = next_line(rest);
  std::string_view count = next_line(rest);
  std::size_t folders = 0;
  std::from_chars(count.data(), count.data() + count.size(), folders);
  for (; folders > 0 && !rest.empty(); --folders) older_folders_.emplace_back(next_line(rest));
  while (!rest.empty()) {
    starts_.push_back(static_cast<std::uint64_t>(rest.data() - text_.data()));
    if (next_line(rest).size() <= path_column) return false;
  }
  return true;
}

std::string_view Manifest::line(std::size_t i) const {
  std::size_t end = i + 1 < starts_.size() ? starts_[i + 1] : end_;
  return std::string_view(text_).substr(starts_[i], end - starts_[i]);
}

Made Manifest::operator[](std::size_t i) const {
  std::string_view from = line(i);
  Made made;
  made.path = path(i);
  made.hash = {hex_at(from, 0), hex_at(from, 16)};
  made.size = hex_at(from, size_column);
  made.mtime_ns = static_cast<std::int64_t>(hex_at(from, 50));
  made.inode = hex_at(from, 67);
  return made;
}

std::size_t Manifest::lower_bound(std::string_view wanted) const {
  std::size_t first = 0, count = size();
  while (count > 0) {
    std::size_t half = count / 2;
    if (path(first + half) < wanted) {
      first += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return first;
}

std::size_t Manifest::find(std::string_view wanted) const {
  std::size_t i = lower_bound(wanted);
  return i < size() && path(i) == wanted ? i : none;
}

bool Manifest::has_folder(std::string_view folder) const {
  std::string below = std::string(folder) + "/";
  std::size_t i = lower_bound(below);
  return i < size() && path(i).substr(0, below.size()) == below;
}

std::string manifest_text(std::string_view tool, const std::vector<std::string>& older_folders,
                          const std::vector<Record>& made) {
  std::string text(first_line);
  std::size_t length = text.size() + tool.size() + checksum_length + 32;
  for (const std::string& folder : older_folders) length += folder.size() + 1;
  for (const Record& record : made) length += record.line.size();
  text.reserve(length);
  text += tool;
  text += '\n';
  text += std::to_string(older_folders.size());
  text += '\n';
  for (const std::string& folder : older_folders) (text += folder) += '\n';
  for (const Record& record : made) text += record.line;
  return with_checksum(std::move(text));
}

}  // namespace publish
