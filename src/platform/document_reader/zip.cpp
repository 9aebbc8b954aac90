// ZIP archives to download: the names of their files, and the text of those that are documents.
#include "base/ascii.h"
#include "platform/document_reader/archive.h"
#include "platform/document_reader/formats.h"

namespace document_reader {
namespace {

std::string extension_of(std::string_view name) { return base::to_lower(name.substr(name.rfind('.') + 1)); }

bool is_unreadable_format(std::string_view extension) {
  for (std::string_view kind : {"zip", "rar", "7z", "gz", "tar", "doc", "xls", "ppt", "pptx"})
    if (extension == kind) return true;
  return false;
}

// A file that cannot be read is counted; the others are still read.
void read_entry(const Archive& archive, const ArchiveEntry& entry, Sink& out) {
  const std::string extension = extension_of(entry.name);
  const Reader reader = extension == "zip" ? nullptr : reader_of(extension);
  if (!reader && !is_unreadable_format(extension) && !entry.is_encrypted) return;
  ++out.parts;
  if (!reader || entry.is_encrypted) return void(++out.unread_parts);
  const unsigned parts = out.parts, unread = out.unread_parts;
  out.parts = out.unread_parts = 0;
  bool is_read = true;
  try {
    reader(archive.bytes(entry), out);
    is_read = out.unread_parts == 0;
  } catch (const Damaged&) {
    is_read = false;
  } catch (const Encrypted&) {
    is_read = false;
  }
  out.parts = parts;
  out.unread_parts = unread + !is_read;
  out.add(base::cell_end);
}

}  // namespace

void read_zip(std::string_view bytes, Sink& out) {
  const Archive archive(bytes, out);
  for (const ArchiveEntry& entry : archive.entries()) {
    out.add(entry.name);
    out.add(base::cell_end);
  }
  for (const ArchiveEntry& entry : archive.entries()) read_entry(archive, entry, out);
}

}  // namespace document_reader
