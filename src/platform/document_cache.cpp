#include "platform/document_cache.h"

#include "platform/archive.h"
#include "platform/file_descriptor.h"
#include "platform/syscalls.h"

namespace platform {
namespace {

struct DocumentCacheFormat {
  static constexpr std::string_view name = "texts";
  static constexpr std::uint32_t version = 2;
  struct Head {
    TextRef reader;
  };
  struct Document {
    std::uint64_t size = 0;
    Hash fingerprint;
    TextRef text;
    std::uint32_t state = 0, parts = 0, unread_parts = 0, unused = 0;
  };
  using Rows = std::tuple<Head, Document>;
};

}  // namespace

DocumentCache load_document_cache(const std::string& file, std::string_view reader) {
  auto mapped = MappedFile::open(file);
  const auto archive = mapped ? Archive<DocumentCacheFormat>::of(std::move(*mapped)) : std::nullopt;
  if (!archive) return {};
  const auto heads = archive->rows<DocumentCacheFormat::Head>();
  if (heads.size() != 1 || archive->text(heads[0].reader) != reader) return {};
  DocumentCache cache;
  for (const auto& row : archive->rows<DocumentCacheFormat::Document>())
    cache.emplace(DocumentKey{row.size, row.fingerprint},
                  base::ExtractedText{static_cast<base::ExtractedText::State>(row.state), row.parts, row.unread_parts,
                                      std::string(archive->text(row.text))});
  return cache;
}

bool save_document_cache(const std::string& file, std::string_view reader, const DocumentCache& cache) {
  ArchiveWriter<DocumentCacheFormat> writer;
  writer.rows<DocumentCacheFormat::Head>().push_back({writer.add_text(reader)});
  for (const auto& [key, words] : cache)
    writer.rows<DocumentCacheFormat::Document>().push_back({key.size, key.fingerprint, writer.add_text(words.text),
                                                            static_cast<std::uint32_t>(words.state), words.parts,
                                                            words.unread_parts});
  const std::string bytes = writer.bytes();
  if (bytes.empty()) return false;
  real_syscalls.mkdir(current_folder, file.substr(0, file.rfind('/')).c_str(), 0755);
  const std::string fresh = file + ".new";
  FileDescriptor out(real_syscalls.open(current_folder, fresh.c_str(), Opening::overwritten_file, 0600));
  if (!out) return false;
  if (write_all(out.get(), bytes) && out.close() && rename_file(fresh, file)) return true;
  unlink_file(fresh);
  return false;
}

}  // namespace platform
