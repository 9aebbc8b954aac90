#include "publish/public_manifest.h"

#include <algorithm>
#include <charconv>

#include "base/json.h"

namespace publish {
namespace {

constexpr std::string_view before_path = R"({"path":")", before_bytes = R"(","bytes":)",
                           before_hash = R"(,"sha256":")", after_hash = R"("})";

void append_list(std::string_view name, std::vector<PublicFile>& files, std::string& out) {
  std::sort(files.begin(), files.end(), [](const PublicFile& a, const PublicFile& b) { return a.path < b.path; });
  out.append("\"").append(name).append("\":[");
  for (std::size_t i = 0; i < files.size(); ++i) {
    const PublicFile& file = files[i];
    out += i ? ",\n" : "\n";
    out.append(R"({"path":)").append(base::json_string(file.path));
    out.append(before_bytes.substr(1)).append(std::to_string(file.bytes));
    out.append(before_hash).append(file.sha256).append(after_hash);
  }
  out += "\n]";
}

// What is between `before` and the next `after`, cut off the text with both; nothing where they are not there.
std::optional<std::string_view> cut(std::string_view& text, std::string_view before, std::string_view after) {
  if (!text.starts_with(before)) return {};
  const std::size_t end = text.find(after, before.size());
  if (end == text.npos) return {};
  const std::string_view found = text.substr(before.size(), end - before.size());
  text.remove_prefix(end);
  return found;
}

std::optional<PublicFile> file_of(std::string_view line) {
  const auto path = cut(line, before_path, before_bytes);
  const auto bytes = path ? cut(line, before_bytes, before_hash) : std::nullopt;
  const auto hash = bytes ? cut(line, before_hash, after_hash) : std::nullopt;
  if (!hash) return {};
  PublicFile file{std::string(*path), 0, std::string(*hash)};
  std::from_chars(bytes->data(), bytes->data() + bytes->size(), file.bytes);
  return file;
}

}  // namespace

std::string public_manifest_bytes(PublicManifest manifest) {
  std::string out = "{";
  if (!manifest.manifests.empty()) {
    append_list("manifests", manifest.manifests, out);
    out += ",\n";
  }
  append_list("files", manifest.files, out);
  return out + "}\n";
}

// Line by line; writing what was read shows whether all of it was understood.
std::optional<PublicManifest> read_public_manifest(std::string_view bytes) {
  PublicManifest out;
  std::vector<PublicFile>* list = nullptr;
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1);
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (line.ends_with("\"manifests\":[")) list = &out.manifests;
    if (line.ends_with("\"files\":[")) list = &out.files;
    if (auto file = file_of(line); file && list) list->push_back(std::move(*file));
  }
  if (public_manifest_bytes(out) != bytes) return {};
  return out;
}

}  // namespace publish
