#include "platform/disk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/filesystem.hpp>
#include <catch2/catch.hpp>
#include <fstream>

using namespace platform;

namespace {

struct Folder {
  boost::filesystem::path path = boost::filesystem::temp_directory_path() / boost::filesystem::unique_path();
  Folder() { boost::filesystem::create_directories(path); }
  ~Folder() { boost::filesystem::remove_all(path); }

  std::string operator/(const std::string& name) const { return (path / name).string(); }
  void write(const std::string& name, const std::string& bytes) const {
    boost::filesystem::create_directories((path / name).parent_path());
    std::ofstream(*this / name, std::ios::binary) << bytes;
  }
};

std::string shown(const std::vector<Entry>& entries) {
  std::string out;
  const char* marks[] = {" ", "/ ", "@ ", "! "};
  for (const Entry& e : entries) out += e.path + marks[e.type];
  return out;
}

std::string scanned(const std::string& root, const Filter& wanted = {}) {
  std::vector<Unread> unread;
  std::string out = shown(scan(root, unread, wanted));
  for (const Unread& u : unread) out += "[" + u.path + ": " + u.why.en + "]";
  return out;
}

}  // namespace

TEST_CASE("a scan lists everything by the bytes of its path and follows no link") {
  Folder folder;
  folder.write("a/x.md", "12345");
  folder.write("a-b/y", "");
  folder.write("a.md", "");
  folder.write("ก/ข", "");
  REQUIRE(::symlink("a", (folder / "to-a").c_str()) == 0);
  REQUIRE(::symlink("/nowhere", (folder / "a/dangling").c_str()) == 0);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(scanned(folder.path.string()) == "a/ a-b/ a-b/y a.md a/dangling@ a/x.md pipe! to-a@ ก/ ก/ข ");

  std::vector<Unread> unread;
  std::vector<Entry> one = scan(folder / "a", unread);
  REQUIRE(one.size() == 2);
  CHECK(one[1].path == "x.md");
  CHECK(one[1].size == 5);
  struct stat seen;
  REQUIRE(::stat((folder / "a/x.md").c_str(), &seen) == 0);
  CHECK(one[1].mtime_ns == seen.st_mtim.tv_sec * 1'000'000'000 + seen.st_mtim.tv_nsec);
  CHECK(one[1].inode == seen.st_ino);
  CHECK(shown(scan(folder / "to-a", unread)) == "dangling@ x.md ");
}

TEST_CASE("a scan passes over what is not wanted, with all that is in it") {
  Folder folder;
  folder.write(".git/objects/x", "");
  folder.write("a/.hidden", "");
  folder.write("a/b", "");
  std::vector<std::string> asked;
  CHECK(scanned(folder.path.string(), [&](std::string_view path, Entry::Type) {
          asked.emplace_back(path);
          return path.substr(path.rfind('/') + 1)[0] != '.';
        }) == "a/ a/b ");
  CHECK(asked.size() == 4);
}

TEST_CASE("a scan of a folder with more names than one look gives") {
  Folder folder;
  for (int i = 0; i < 2000; ++i) folder.write("a-name-of-some-length-" + std::to_string(i), "");
  std::vector<Unread> unread;
  CHECK(scan(folder.path.string(), unread).size() == 2000);
}

TEST_CASE("a scan stops at the 32nd level and says so") {
  Folder folder;
  std::string path = "d";
  for (int i = 2; i <= 31; ++i) path += "/d";
  folder.write(path + "/seen", "");
  CHECK(scanned(folder.path.string()).find("[") == std::string::npos);
  folder.write(path + "/d/unseen", "");
  std::string out = scanned(folder.path.string());
  CHECK(out.find("unseen") == std::string::npos);
  CHECK(out.find("[" + path + "/d: folders are nested more than 32 deep]") != std::string::npos);
}

TEST_CASE("a scan reports what it cannot read and goes on") {
  Folder folder;
  folder.write("file", "");
  CHECK(scanned(folder / "file") == "[: Not a directory]");
  CHECK(scanned(folder / "nothing") == "[: No such file or directory]");
  if (::geteuid() == 0) return;  // whom no permission stops
  folder.write("closed/x", "");
  folder.write("open/x", "");
  boost::filesystem::permissions(folder.path / "closed", boost::filesystem::no_perms);
  CHECK(scanned(folder.path.string()) == "closed/ file open/ open/x [closed: Permission denied]");
  boost::filesystem::permissions(folder.path / "closed", boost::filesystem::owner_all);
}

TEST_CASE("a list is one level") {
  Folder folder;
  folder.write("b/c", "");
  folder.write("a", "1");
  base::BilingualText why;
  CHECK(shown(list(folder.path.string(), why)) == "a b/ ");
  CHECK(why.empty());
  CHECK(list(folder / "a", why).empty());
  CHECK(why.en == "Not a directory");
  CHECK(why.th == "ไม่ใช่โฟลเดอร์ (Not a directory)");
}

TEST_CASE("what is at a path") {
  Folder folder;
  folder.write("a/b", "123");
  REQUIRE(::symlink("a", (folder / "link").c_str()) == 0);
  CHECK(look(folder / "a")->type == Entry::folder);
  CHECK(look(folder / "a/b")->size == 3);
  CHECK(look(folder / "link")->type == Entry::link);
  CHECK_FALSE(look(folder / "none"));
  CHECK(is_folder(folder / "link"));
  CHECK_FALSE(is_folder(folder / "a/b"));
  CHECK(is_file(folder / "a/b"));
  CHECK_FALSE(is_file(folder / "none"));
}

TEST_CASE("a file is read whole, or the reason is given") {
  Folder folder;
  base::BilingualText why;
  auto reading = [&](const std::string& name, std::uint64_t most = 100) {
    why = {};
    auto bytes = read_file(folder / name, most, why);
    return bytes ? "<" + *bytes + ">" : why.en;
  };
  folder.write("empty", "");
  folder.write("five", std::string("a\0\r\nb", 5));
  folder.write("hundred", std::string(100, 'x'));
  folder.write("more", std::string(101, 'x'));
  folder.write("big", std::string(3'000'000, 'y'));
  REQUIRE(::symlink("five", (folder / "link").c_str()) == 0);
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(reading("empty") == "<>");
  CHECK(reading("five") == std::string("<a\0\r\nb>", 7));
  CHECK(reading("hundred").size() == 102);
  CHECK(reading("more") == "the file is larger than 100 bytes");
  CHECK(reading("big", 3'000'000).size() == 3'000'002);
  CHECK(reading("link") == "Too many levels of symbolic links");
  CHECK(reading("pipe") == "not a plain file");
  CHECK(reading(".") == "not a plain file");
  CHECK(reading("five/x") == "Not a directory");
  CHECK(reading("none") == "No such file or directory");
  CHECK(why.th == "ไม่พบไฟล์หรือโฟลเดอร์นี้ (No such file or directory)");
  CHECK_FALSE(read_file("/dev/zero", 10, why));
  // These say that they are empty and are not.
  CHECK(read_file("/proc/self/stat", 10'000, why)->size() > 50);
  CHECK_FALSE(read_file("/proc/self/stat", 10, why));
}
