// PDF, by poppler.
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <climits>
#include <memory>
#include <string>

#include "platform/document_reader/formats.h"

namespace document_reader {
namespace {

void add_text(const poppler::ustring& words, Sink& out) {
  const poppler::byte_array utf8 = words.to_utf8();
  std::string_view text(utf8.data(), utf8.size());
  while (text.ends_with('\0') || text.ends_with(base::page_end)) text.remove_suffix(1);
  out.add(text);
}

bool has_text(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") != text.npos; }

}  // namespace

void read_pdf(std::string_view bytes, Sink& out) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (bytes.size() > INT_MAX) throw TooLarge{};
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) throw Damaged{};
  if (document->is_locked()) throw Encrypted{};
  const int pages = document->pages();
  if (pages <= 0) throw Damaged{};
  if (pages > static_cast<int>(out.limits.pages)) throw TooLarge{};
  for (const std::string& key : document->info_keys()) {
    if (key == "CreationDate" || key == "ModDate" || key == "Producer" || key == "Creator") continue;
    add_text(document->info_key(key), out);
    out.add(base::cell_end);
  }
  for (int i = 0; i < pages; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    const std::size_t start = out.text.size();
    if (page) add_text(page->text({}, poppler::page::non_raw_non_physical_layout), out);
    ++out.parts;
    out.unread_parts += !has_text(std::string_view(out.text).substr(start));
    out.add(base::page_end);
  }
}

}  // namespace document_reader
