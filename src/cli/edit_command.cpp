// prongsai edit: the officer's desk in the browser, and the site as it would be published beside it, on this machine.

#include <iostream>
#include <memory>

#include "cli/command.h"
#include "console/diagnostics.h"
#include "desk/desk.h"
#include "desk/gate.h"
#include "platform/host_info.h"
#include "platform/places.h"
#include "platform/process.h"
#include "platform/write_file.h"
#include "serve/serve.h"

namespace cli {
namespace {

using base::msg;

struct EditCliOptions {
  serve::Options serve;
  std::string language;
  bool is_read_only = false, stays_closed = false, is_in_documents = false;
};

// For who starts the desk from a menu, where no folder is the current one.
bool enter_documents(base::BilingualText& why) {
  const std::string folder = platform::documents_folder() + "/Prongsai";
  return platform::make_folders_of(folder + "/", why) && platform::enter_folder(folder, why);
}

int run_edit(EditCliOptions& chosen) {
  serve::Options& options = chosen.serve;
  base::BilingualText why;
  const bool is_there = !chosen.is_in_documents || enter_documents(why);
  options.language = console::language_of_messages(chosen.language, options.build.content);
  if (!is_there) {
    std::cerr << "prongsai: "
              << msg("ใช้โฟลเดอร์ Prongsai ในเอกสารไม่ได้: {0}", "cannot use the folder Prongsai in Documents: {1}",
                     {why.th, why.en})
                     .in(options.language)
              << "\n";
    return 2;
  }
  options.build.content = platform::without_final_slashes(options.build.content);
  options.opens = !chosen.stays_closed;
  desk::Desk desk({.content = options.build.content,
                   .out = options.build.out,
                   .language = options.language,
                   .is_read_only = chosen.is_read_only,
                   .version = options.build.version});
  desk::Gate gate([&](const desk::Request& request) { return desk.respond(request); }, options.language);
  options.desk = {
      [&](const platform::HttpRequest& request, const std::string& path) { return gate.respond(request, path); },
      [&](const platform::HttpRequest& request) { return gate.most_body_bytes(request); }, gate.query_with_token(),
      gate.query_with_ticket()};
  return serve::run(options);
}

std::function<int()> declare_edit(platform::Options& options) {
  auto chosen = std::make_shared<EditCliOptions>();
  serve::Options& serve = chosen->serve;
  serve.build.version = PRONGSAI_VERSION;
  options.text("-c,--content", "DIR", serve.build.content,
               msg("โฟลเดอร์เนื้อหา ยังไม่มีก็ได้", "The folder of content; it need not be there yet"));
  options.flag("--documents", chosen->is_in_documents,
               msg("ทำงานในโฟลเดอร์ Prongsai ในเอกสารของผู้ใช้ (ถ้ายังไม่มีจะสร้างให้)",
                   "Work in the folder Prongsai of the user's documents, made where it is not there"));
  options.number("-p,--port", "N", serve.port, 1, 65535,
                 msg("พอร์ต (ไม่ใส่คือพอร์ตแรกที่ว่างตั้งแต่ 4000)", "The port (default: the first free one from 4000)"));
  options.flag("--read-only", chosen->is_read_only,
               msg("ให้ดูอย่างเดียว แก้ไขไม่ได้", "For showing: nothing can be changed"));
  options.flag("--no-open", chosen->stays_closed, msg("ไม่เปิดเบราว์เซอร์", "Do not open the browser"));
  console::declare_language(options, chosen->language);
  return [chosen] { return run_edit(*chosen); };
}

}  // namespace

extern const Command edit_command{"edit", "กรอก ตรวจ ดู และเผยแพร่ในเบราว์เซอร์บนเครื่องนี้",
                                  "Fill in, check, see and publish, in the browser of this machine", declare_edit};

}  // namespace cli
