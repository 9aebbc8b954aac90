// prongsai schema: the keys of a kind of file, for editors and for people.
#include <algorithm>
#include <iostream>
#include <memory>

#include "base/nearest.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "console/diagnostics.h"
#include "read/schema.h"

namespace cli {
namespace {

struct SchemaCliOptions {
  console::Printing printing;
  std::string kind;
  bool is_table = false;
};

void list_kinds(base::Language language) {
  for (const readers::ContentKind& kind : readers::content_kinds()) {
    auto column = [](std::string_view text, std::size_t width) {
      return std::string(text) + std::string(width - std::min(width, base::display_width(text)) + 2, ' ');
    };
    std::cout << column(kind.name, 11) << column(kind.files, 29)
              << (language == base::Language::th ? kind.th : kind.en) << "\n";
  }
}

int run_schema(const SchemaCliOptions& chosen) {
  const base::Language language = chosen.printing.spoken();
  if (chosen.kind.empty()) return list_kinds(language), 0;
  std::vector<std::string_view> known;
  for (const readers::ContentKind& kind : readers::content_kinds()) {
    known.push_back(kind.name);
    if (kind.name != chosen.kind) continue;
    std::cout << (chosen.is_table ? key_table(kind, language) : json_schema(kind, language));
    return 0;
  }
  base::BilingualText what = base::msg("ไม่มีไฟล์ชนิด '{}' ", "there is no kind of file '{}'; ", {chosen.kind});
  what += base::did_you_mean(chosen.kind, known);
  return console::wrong_use(chosen.printing, what);
}

std::function<int()> declare_schema(platform::Options& options) {
  auto chosen = std::make_shared<SchemaCliOptions>();
  options.text("KIND", "", chosen->kind,
               base::msg("ชนิดของไฟล์ (ไม่ใส่คือแสดงรายการชนิด)", "The kind of file (default: list the kinds)"));
  options.flag("--table", chosen->is_table,
               base::msg("แสดงคีย์เป็นตาราง Markdown", "Print the keys as a Markdown table"));
  console::declare_language(options, chosen->printing.language);
  return [chosen] {
    console::settle(chosen->printing, "content");
    return run_schema(*chosen);
  };
}

}  // namespace

extern const Command schema_command{"schema", "แสดง JSON Schema ของไฟล์ชนิดหนึ่ง สำหรับโปรแกรมแก้ไขข้อความ",
                                    "Print the JSON Schema of a kind of file, for editors", declare_schema};

}  // namespace cli
