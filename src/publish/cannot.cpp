#include "publish/cannot.h"

#include "platform/disk.h"

namespace publish {
namespace {

struct OperationName {
  const char* th;
  const char* en;
};

OperationName name_of_operation(Operation operation) {
  switch (operation) {
    case Operation::open:
      return {"เปิด", "open"};
    case Operation::read:
      return {"อ่าน", "read"};
    case Operation::write:
      return {"เขียน", "write"};
    case Operation::make_folder:
      return {"สร้างโฟลเดอร์", "make the folder"};
    case Operation::move:
      return {"นำเข้าที่", "put in place"};
    case Operation::remove:
      return {"ลบ", "remove"};
    case Operation::sync:
      return {"บันทึกลงดิสก์", "flush to disk"};
    case Operation::lock:
      return {"ล็อก", "lock"};
  }
  return {"ใช้", "use"};
}

}  // namespace

base::BilingualText cannot(Operation operation, const std::string& path, int error) {
  base::BilingualText why = platform::reason(error);
  const OperationName name = name_of_operation(operation);
  return {std::string(name.th) + " " + path + " ไม่ได้: " + why.th,
          std::string("cannot ") + name.en + " " + path + ": " + why.en};
}

}  // namespace publish
