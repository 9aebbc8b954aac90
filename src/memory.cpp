#include "memory.h"

#include <algorithm>
#include <cstring>

namespace memory {
namespace {

// Takes a table off the front of the bytes; false where they are too few.
template <class Row>
bool take(std::string_view& bytes, std::uint64_t count, std::span<const Row>& table) {
  static_assert(std::is_trivially_copyable_v<Row> && sizeof(Row) % 8 == 0);
  if (count > bytes.size() / sizeof(Row)) return false;
  table = {reinterpret_cast<const Row*>(bytes.data()), static_cast<std::size_t>(count)};
  bytes.remove_prefix(static_cast<std::size_t>(count) * sizeof(Row));
  return true;
}

}  // namespace

Hash checksum_of(std::string_view image) {
  Head head;
  std::memcpy(&head, image.data(), std::min(image.size(), sizeof head));
  return head.checksum;
}

std::optional<Image> Image::from(outside::MappedFile file) {
  Image image(std::move(file));
  if (!image.index()) return {};
  return image;
}

bool Image::index() {
  std::string_view bytes = file_.bytes();
  if (bytes.size() < sizeof(Head)) return false;
  head_ = reinterpret_cast<const Head*>(bytes.data());
  if (head_->magic != magic || head_->size != bytes.size()) return false;
  constexpr std::size_t summed = offsetof(Head, checksum) + sizeof(Hash);
  if (outside::hash(bytes.substr(summed)) != head_->checksum) return false;
  bytes.remove_prefix(sizeof(Head));
  bool good = take(bytes, head_->agencies, agencies_) && take(bytes, head_->files, files_) &&
              take(bytes, head_->findings, findings_) && take(bytes, head_->texts, texts_) &&
              take(bytes, head_->frameworks, frameworks_) && head_->pool == bytes.size();
  pool_ = bytes;
  return good;
}

std::string_view Image::text(Text text) const {
  bool fits = text.start <= pool_.size() && text.length <= pool_.size() - text.start;
  return fits ? pool_.substr(text.start, text.length) : std::string_view{};
}

const AgencyRow* Image::find(std::string_view slug) const {
  auto row = std::lower_bound(agencies_.begin(), agencies_.end(), slug,
                              [&](const AgencyRow& a, std::string_view wanted) { return text(a.slug) < wanted; });
  return row != agencies_.end() && text(row->slug) == slug ? &*row : nullptr;
}

core::Finding Image::finding(const FindingRow& row) const {
  auto own = [&](Text t) { return std::string(text(t)); };
  return {row.severity,
          own(row.code),
          own(row.path),
          row.line,
          row.column,
          row.length,
          own(row.source_line),
          {own(row.what_th), own(row.what_en)},
          {own(row.advice_th), own(row.advice_en)}};
}

}  // namespace memory
