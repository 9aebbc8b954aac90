#include "read/paths.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/date.h"
#include "read/map_reader.h"
#include "read/names.h"

namespace readers {
namespace {

using base::msg;

struct Known {
  std::string_view name;
  FileKind kind;
};
constexpr std::array<Known, 3> top_files{{{"agency.yaml", FileKind::agency},
                                          {"channels.yaml", FileKind::channels},
                                          {"corrections.yaml", FileKind::corrections}}};
constexpr std::array<Known, 5> year_files{{{"assessment.yaml", FileKind::assessment},
                                           {"complaints.yaml", FileKind::complaints},
                                           {"disclosures.yaml", FileKind::disclosures},
                                           {"report.md", FileKind::report},
                                           {"measures.csv", FileKind::measures_csv}}};

void refuse(PathParts& parts, std::string_view code, base::BilingualText error, base::BilingualText advice = {}) {
  parts.kind = FileKind::unknown;
  parts.code = code;
  parts.error = std::move(error);
  parts.advice = std::move(advice);
}

bool is_sheet(std::string_view name) {
  return name.ends_with(".xlsx") || name.ends_with(".xls") || name.ends_with(".ods");
}

base::BilingualText how_to_save_a_sheet() {
  return msg(
      "บันทึกเป็น CSV UTF-8: มาตรการเป็น measures.csv ตารางอื่นไว้ใน tables/ ถ้าให้ดาวน์โหลดทั้งไฟล์ ให้ย้ายไปไว้ใน documents/",
      "save it as CSV UTF-8: measures as measures.csv, any other table in tables/; to offer the file itself, put "
      "it into documents/");
}

template <class List>
void find_among(const List& list, std::string_view name, PathParts& parts) {
  std::vector<std::string_view> known;
  for (const Known& k : list) {
    if (k.name == name) parts.kind = k.kind;
    known.push_back(k.name);
  }
  if (parts.kind == FileKind::unknown)
    refuse(parts, "unknown-file",
           msg("ไม่รู้จักไฟล์ '{}' ในโฟลเดอร์นี้", "the file '{}' does not belong in this folder", {name}),
           is_sheet(name) ? how_to_save_a_sheet() : did_you_mean(name, known, {"ชื่อที่ใช้ได้", "valid names"}));
}

// The name without ".md", checked; empty where it cannot be.
std::string_view markdown_name(std::string_view name, PathParts& parts) {
  if (!name.ends_with(".md")) {
    refuse(parts, "unknown-file", msg("ไฟล์ '{}' ต้องลงท้ายด้วย .md", "the file '{}' must end in .md", {name}),
           msg("เปลี่ยนนามสกุลเป็น .md หรือย้ายไปไว้ใน documents/", "give it the ending .md, or put it into documents/"));
    return {};
  }
  name.remove_suffix(3);
  if (auto why = why_not_a_name(name)) {
    refuse(parts, "name", *why, another_name(name));
    return {};
  }
  return name;
}

void take_measure(std::string_view name, PathParts& parts) {
  std::string_view stem = markdown_name(name, parts);
  if (stem.empty()) return;
  std::size_t dash = stem.find('-');
  std::string_view number = stem.substr(0, dash);
  bool numbered = dash != stem.npos && dash + 1 < stem.size() && number.size() <= 6 &&
                  number.find_first_not_of("0123456789") == number.npos && !number.empty();
  if (!numbered)
    return refuse(
        parts, "name",
        msg("ชื่อไฟล์มาตรการ '{}' ต้องขึ้นต้นด้วยเลขลำดับ", "the name of the measure '{}' must begin with its number", {name}),
        msg("เขียนเช่น 10-no-gift.md", "write it like 10-no-gift.md"));
  parts.kind = FileKind::measure;
  parts.slug = stem.substr(dash + 1);
  for (char c : number) parts.number = parts.number * 10 + (c - '0');
  if (auto why = why_not_a_name(parts.slug)) refuse(parts, "name", *why, another_name(parts.slug));
}

// tables/NAME.csv and, beside it, NAME.yaml.
void take_table(std::string_view name, PathParts& parts) {
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  const std::string_view ending = name.substr(dot);
  parts.slug = name.substr(0, dot);
  parts.kind = ending == ".csv" ? FileKind::table : FileKind::table_words;
  if (ending != ".csv" && ending != ".yaml")
    return refuse(parts, "unknown-file",
                  msg("ไฟล์ '{}' ต้องลงท้ายด้วย .csv หรือ .yaml", "the file '{}' must end in .csv or .yaml", {name}),
                  msg("บันทึกตารางเป็น CSV UTF-8 หรือย้ายไฟล์ไปไว้ใน documents/",
                      "save the table as CSV UTF-8, or put the file into documents/"));
  if (auto why = why_not_a_name(parts.slug)) refuse(parts, "name", *why, another_name(parts.slug));
}

void take_update(std::string_view name, PathParts& parts) {
  std::string_view stem = markdown_name(name, parts);
  if (stem.empty()) return;
  bool dated = stem.size() > 11 && stem[10] == '-' && base::parse_date(stem.substr(0, 10)).has_value();
  if (!dated)
    return refuse(
        parts, "name",
        msg("ชื่อไฟล์ประกาศ '{}' ต้องขึ้นต้นด้วยวันที่", "the name of the update '{}' must begin with its date", {name}),
        msg("เขียนเช่น 2568-04-20-report.md", "write it like 2568-04-20-report.md"));
  parts.kind = FileKind::update;
  parts.slug = stem;
}

// What a document of a kind that is not published can be saved as.
base::BilingualText published_instead(std::string_view extension) {
  struct Instead {
    std::string_view kinds, as;
  };
  static constexpr std::array<Instead, 5> known{{{" doc rtf ppt pptx odp htm html ", "PDF"},
                                                 {" xls xlsm ", "xlsx / CSV UTF-8"},
                                                 {" jpeg jpe gif bmp tif tiff heic ", "jpg / png"},
                                                 {" rar 7z tar gz ", "zip"},
                                                 {" geojson ", "json"}}};
  const std::string wanted = " " + std::string(extension) + " ";
  for (const Instead& one : known)
    if (one.kinds.find(wanted) != one.kinds.npos) return msg("บันทึกใหม่เป็น {}", "save it as {}", {one.as});
  return msg("ใช้ได้: pdf csv xlsx docx odt ods png jpg svg webp zip json txt ics",
             "allowed are: pdf csv xlsx docx odt ods png jpg svg webp zip json txt ics");
}

void take_document(std::string_view path, PathParts& parts) {
  parts.kind = FileKind::document;
  const std::string published = published_path(path);
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t slash = published.rfind('/') + 1, dot = published.find('.', slash);
  const std::string extension = dot == published.npos ? std::string() : published.substr(dot + 1);
  if (!is_document_extension(extension))
    return refuse(parts, "name",
                  msg("ไฟล์ '{}' เป็นชนิดที่เผยแพร่ไม่ได้", "the file '{}' is of a kind that cannot be published", {name}),
                  published_instead(extension));
  const std::string stem = published.substr(slash, dot - slash);
  if (auto why = why_not_a_name(stem)) refuse(parts, "name", *why, another_name(stem));
}

bool is_year(std::string_view name) {
  return name.size() == 4 && name.find_first_not_of("0123456789") == name.npos &&
         base::parse_buddhist_year(name).has_value();
}

}  // namespace

PathParts parts_of(std::string_view path) {
  PathParts parts;
  std::size_t slash = path.find('/');
  std::string_view first = path.substr(0, slash);
  if (auto copy = fault_of_copy(path.substr(path.rfind('/') + 1)); copy && first != "documents")
    return refuse(parts, "unknown-file", copy->what, copy->advice), parts;
  std::string_view rest = slash == path.npos ? std::string_view{} : path.substr(slash + 1);
  if (slash == path.npos) {
    find_among(top_files, path, parts);
    for (const Known& k : year_files)
      if (k.name == path)
        parts.advice = msg("ย้ายไปไว้ในโฟลเดอร์ปี เช่น 2568/{}", "put it into a year's folder, like 2568/{}", {path});
  } else if (first == "documents") {
    take_document(rest, parts);
  } else if (is_year(first)) {
    parts.year = *base::parse_buddhist_year(first);
    if (rest.starts_with("measures/") && rest.find('/', 9) == rest.npos) {
      take_measure(rest.substr(9), parts);
    } else if (rest.starts_with("tables/") && rest.find('/', 7) == rest.npos) {
      take_table(rest.substr(7), parts);
    } else {
      find_among(year_files, rest, parts);
    }
  } else if (first == "pages" && rest.find('/') == rest.npos) {
    parts.slug = markdown_name(rest, parts);
    if (!parts.slug.empty()) parts.kind = FileKind::page;
  } else if (first == "updates" && rest.find('/') == rest.npos) {
    take_update(rest, parts);
  } else {
    refuse(parts, "unknown-file",
           msg("ไม่รู้จัก '{}' ในโฟลเดอร์ของหน่วยงาน", "'{}' does not belong in an agency's folder", {path}),
           did_you_mean(first, {"pages", "updates", "documents", "measures"}, {"ชื่อที่ใช้ได้", "valid names"}));
  }
  return parts;
}

bool is_known_folder(std::string_view path) {
  std::size_t slash = path.find('/');
  std::string_view first = path.substr(0, slash);
  if (first == "documents") return true;
  if (slash == path.npos) return is_year(path) || path == "pages" || path == "updates";
  return is_year(first) && (path.substr(slash + 1) == "measures" || path.substr(slash + 1) == "tables");
}

base::BilingualText folders_beside(std::string_view path) {
  std::size_t slash = path.find('/');
  std::string_view first = path.substr(0, slash);
  if (slash == path.npos && path == "measures")
    return msg("มาตรการอยู่ในโฟลเดอร์ปี เช่น 2568/measures", "measures belong in a year's folder, like 2568/measures");
  if (slash == path.npos && path == "tables")
    return msg("ตารางอยู่ในโฟลเดอร์ปี เช่น 2568/tables", "tables belong in a year's folder, like 2568/tables");
  if (slash == path.npos)
    return msg("ที่ใช้ได้: pages, updates, documents และปี พ.ศ. เช่น 2568",
               "valid names: pages, updates, documents, and years of the Buddhist Era such as 2568");
  bool in_year = is_year(first) && path.find('/', slash + 1) == path.npos;
  if (in_year)
    return msg("ในปีมีได้สองโฟลเดอร์ คือ {0}/measures และ {0}/tables ส่วนเอกสารอยู่ใน documents/",
               "a year has two folders, {0}/measures and {0}/tables; documents belong in documents/", {first});
  return msg("โฟลเดอร์นี้มีได้เฉพาะไฟล์", "this folder holds files, no folders");
}

}  // namespace readers
