#include "create/kind.h"

#include "platform/disk.h"
#include "platform/write_file.h"

namespace create {

using base::msg;

void write_files(const std::vector<NewFile>& files) {
  for (const NewFile& file : files)
    if (platform::look(file.path))
      throw Refusal{1, msg("มี {} อยู่แล้ว จึงไม่ได้เขียนไฟล์ใด", "{} is there already: nothing was written", {file.path})};
  for (const NewFile& file : files) {
    base::BilingualText why;
    if (!platform::write_file(file.path, file.text, false, why))
      throw Refusal{2, {file.path + ": " + why.th, file.path + ": " + why.en}};
  }
}

}  // namespace create
