// What the store keeps beside the content: drafts, and who has a file open.
#include <algorithm>
#include <cerrno>
#include <ctime>
#include <sstream>

#include "base/ascii.h"
#include "desk/content_folder.h"
#include "desk/store.h"
#include "platform/host_info.h"

namespace desk {
namespace {

constexpr std::int64_t open_seconds = 60;

bool is_session(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), base::is_letter_or_digit);
}

std::string drafts_of(const std::string& path) { return ".desk/drafts/" + path; }
std::string openers_of(const std::string& path) { return ".desk/open/" + path; }

std::int64_t seconds_of(const publish::Stat& seen) { return seen.mtime_ns / 1'000'000'000; }

// "somchai-pc\nsomchai\n1764526527\n"
Store::Opener opener_of(const std::string& note) {
  Store::Opener out;
  std::istringstream lines(note);
  std::getline(lines, out.host);
  std::getline(lines, out.user);
  lines >> out.since;
  return out;
}

std::string note_of(const Store::Opener& opener) {
  return opener.host + "\n" + opener.user + "\n" + std::to_string(opener.since) + "\n";
}

using Notes = std::vector<std::pair<std::string, publish::Stat>>;  // by session

// The notes of those who have the file open now. On a shared folder the clock is the one that dates its files: that
// of the session's own note, where there is one.
Notes living_notes(ContentFolder& folder, const std::string& path, const std::string& session) {
  Notes notes = folder.files(openers_of(path));
  std::int64_t now = std::time(nullptr);
  for (const auto& [name, seen] : notes)
    if (name == session) now = seconds_of(seen);
  std::erase_if(notes, [&](const auto& note) { return seconds_of(note.second) + open_seconds < now; });
  return notes;
}

bool has_note(const Notes& notes, const std::string& session) {
  return std::any_of(notes.begin(), notes.end(), [&](const auto& note) { return note.first == session; });
}

bool write_beside(const std::string& content, const publish::Syscalls& system, const std::string& path,
                  std::string_view bytes) {
  ContentFolder folder(content, true, system);
  return folder && folder.lock() && folder.write(path, bytes);
}

}  // namespace

bool Store::keep_draft(const std::string& path, const std::string& session, std::string_view bytes,
                       base::BilingualText& why) {
  if (const auto refused = refusal(path)) return why = *refused, false;
  if (is_session(session) && write_beside(content_, system_, drafts_of(path) + "/" + session, bytes)) return true;
  why = publish::cannot(publish::Operation::write, drafts_of(path), errno);
  return false;
}

std::optional<Store::Draft> Store::draft(const std::string& path, const std::string& session) const {
  if (!is_content_path(path)) return std::nullopt;
  ContentFolder folder(content_, false, system_);
  if (!folder) return std::nullopt;
  const Notes living = living_notes(folder, path, session);
  std::optional<Draft> newest;
  for (const auto& [name, seen] : folder.files(drafts_of(path))) {
    const bool is_own = name == session;
    if (!is_session(name) || (!is_own && has_note(living, name))) continue;
    if (newest && !is_own && seconds_of(seen) < newest->seconds) continue;
    if (auto bytes = folder.read(drafts_of(path) + "/" + name))
      newest = Draft{name, std::move(*bytes), seconds_of(seen)};
    if (is_own && newest) break;
  }
  return newest;
}

void Store::drop_draft(const std::string& path, const std::string& session) {
  if (refusal(path) || !is_session(session)) return;
  ContentFolder folder(content_, false, system_);
  if (!folder) return;
  const Notes living = living_notes(folder, path, session);
  for (const auto& [name, seen] : folder.files(drafts_of(path)))
    if (name == session || !has_note(living, name)) folder.remove(drafts_of(path) + "/" + name);
}

void Store::note_open(const std::string& path, const std::string& session) {
  if (refusal(path) || !is_session(session)) return;
  Opener own{platform::host_name(), platform::user_name(), std::time(nullptr)};
  const std::string note = openers_of(path) + "/" + session;
  if (ContentFolder folder(content_, false, system_); folder)
    if (const auto before = folder.read(note); before && seconds_of(folder.look(note)) + open_seconds >= own.since)
      own.since = opener_of(*before).since;
  write_beside(content_, system_, note, note_of(own));
}

void Store::note_closed(const std::string& path, const std::string& session) {
  if (refusal(path) || !is_session(session)) return;
  ContentFolder folder(content_, false, system_);
  if (folder) folder.remove(openers_of(path) + "/" + session);
}

std::vector<Store::Opener> Store::others(const std::string& path, const std::string& session) const {
  if (!is_content_path(path)) return {};
  ContentFolder folder(content_, false, system_);
  std::vector<Opener> found;
  if (!folder) return found;
  for (const auto& [name, seen] : living_notes(folder, path, session))
    if (const auto note = name == session ? std::nullopt : folder.read(openers_of(path) + "/" + name))
      found.push_back(opener_of(*note));
  return found;
}

}  // namespace desk
