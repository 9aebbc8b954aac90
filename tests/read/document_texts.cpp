// Texts of an agency's documents, and that an unchanged document is never read twice.
#include "read/document_texts.h"

#include <stdlib.h>
#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/source_dir.h"

namespace fs = std::filesystem;
using State = base::ExtractedText::State;

namespace {

class Scene {
 public:
  Scene() {
    std::string name = (fs::temp_directory_path() / "prongsai-texts-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()));
    folder = name;
    // The reader, which says how often it was started.
    std::ofstream(reader()) << "#!/bin/sh\necho >> " << folder.string() << "/starts\nexec " << document_reader
                            << " \"$@\"\n";
    ::chmod(reader().c_str(), 0755);
    agency.slug = "ban-khao";
  }
  ~Scene() {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
  }

  std::string reader() const { return (folder / "reader").string(); }
  void put(const std::string& name, const std::string& text) const { std::ofstream(folder / name) << text; }

  void read(const std::vector<std::string>& names, bool may_write = true) {
    agency.documents.clear();
    readers::AgencyFiles files;
    for (const std::string& name : names) {
      model::DocumentFile d;
      d.path = d.own_path = agency.arena->keep("documents/" + name);
      d.on_disk = (folder / name).string();
      d.size = fs::file_size(d.on_disk);
      files.files.push_back({"documents/" + name, d.on_disk, d.size});
      agency.documents.push_back(std::move(d));
    }
    const readers::DocumentReading how{reader(), (folder / "texts").string(), may_write};
    readers::DocumentTexts texts(agency, files, how);
    texts.read();
    hashed = std::count_if(files.files.begin(), files.files.end(), [](const auto& f) { return f.hash.has_value(); });
    texts.save();
  }
  std::string text(std::size_t i) const { return agency.documents[i].words.text; }
  std::size_t starts() const {
    std::error_code none;
    const auto size = fs::file_size(folder / "starts", none);
    return none ? 0 : size;
  }

  fs::path folder;
  model::Agency agency;
  std::ptrdiff_t hashed = 0;  // documents that the last read() hashed to look for them in the cache
};

}  // namespace

TEST_CASE("a document is read once, whatever else changes") {
  Scene scene;
  scene.put("a.txt", "ก");
  scene.put("b.txt", "ข");
  scene.read({"a.txt"});
  scene.read({"a.txt"});
  CHECK(scene.text(0) == "ก");
  CHECK(scene.starts() == 1);
  scene.read({"a.txt", "b.txt"});
  CHECK((scene.text(0) == "ก" && scene.text(1) == "ข"));
  CHECK(scene.starts() == 2);
  scene.put("a.txt", "ค");
  scene.read({"a.txt", "b.txt"});
  CHECK((scene.text(0) == "ค" && scene.text(1) == "ข"));
  CHECK(scene.starts() == 3);
}

TEST_CASE("a document is hashed for the cache only where it may be in there") {
  Scene scene;
  scene.put("a.txt", "ก");
  scene.put("b.txt", "ข");
  scene.read({"a.txt", "b.txt"});
  CHECK(scene.hashed == 0);
  scene.read({"a.txt", "b.txt"});
  CHECK(scene.hashed == 2);
  scene.put("a.txt", "กว่า");
  scene.read({"a.txt", "b.txt"});
  CHECK(scene.hashed == 1);
  CHECK((scene.text(0) == "กว่า" && scene.text(1) == "ข"));
}

TEST_CASE("the text of a document that is gone is not kept") {
  Scene scene;
  scene.put("a.txt", "ความลับ");
  scene.put("b.txt", "ข");
  scene.read({"a.txt", "b.txt"});
  scene.read({"b.txt"});
  std::ostringstream kept;
  kept << std::ifstream(scene.folder / "texts/ban-khao").rdbuf();
  CHECK(kept.str().find("ความลับ") == std::string::npos);
  CHECK(kept.str().find("ข") != std::string::npos);
}

TEST_CASE("a damaged cache, another's cache and one that cannot be written are as none") {
  Scene scene;
  scene.put("a.txt", "ก");
  scene.read({"a.txt"});
  const fs::path cache = scene.folder / "texts/ban-khao";
  fs::resize_file(cache, fs::file_size(cache) - 1);
  scene.read({"a.txt"});
  CHECK(scene.text(0) == "ก");
  CHECK(scene.starts() == 2);
  std::ofstream(scene.reader(), std::ios::app) << "# newer\n";
  scene.read({"a.txt"});
  CHECK(scene.starts() == 3);
  fs::remove_all(scene.folder / "texts");
  std::ofstream(scene.folder / "texts") << "no folder";
  scene.read({"a.txt"});
  CHECK(scene.text(0) == "ก");
}

TEST_CASE("who only looks reads the cache and leaves it") {
  Scene scene;
  scene.put("a.txt", "ก");
  scene.read({"a.txt"}, false);
  CHECK(!fs::exists(scene.folder / "texts"));
  scene.read({"a.txt"});
  scene.read({"a.txt"}, false);
  CHECK(scene.text(0) == "ก");
  CHECK(scene.starts() == 2);
}

TEST_CASE("pictures start no reader") {
  Scene scene;
  scene.put("a.png", "x");
  scene.read({"a.png"});
  CHECK(scene.agency.documents[0].words.state == State::not_asked);
  CHECK(scene.starts() == 0);
  CHECK(!fs::exists(scene.folder / "texts"));
}
