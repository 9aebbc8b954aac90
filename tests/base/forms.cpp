#include "base/forms.h"

#include <catch2/catch.hpp>

namespace {

std::string shown(const std::optional<base::FormFields>& fields) {
  if (!fields) return "refused";
  std::string out;
  for (const auto& [name, value] : *fields) out += "[" + name + "=" + value + "]";
  return out;
}

std::string shown(const std::optional<base::Form>& form) {
  if (!form) return "refused";
  std::string out = shown(std::optional(form->fields));
  for (const base::FormFile& file : form->files) out += "(" + file.field + ":" + file.name + "=" + file.bytes + ")";
  return out;
}

const std::string type = "multipart/form-data; boundary=----WebKitFormBoundaryX1";
const std::string start = "------WebKitFormBoundaryX1\r\n", end = "------WebKitFormBoundaryX1--\r\n";

std::string part(const std::string& disposition, const std::string& bytes) {
  return start + "Content-Disposition: form-data; " + disposition + "\r\n\r\n" + bytes + "\r\n";
}

}  // namespace

TEST_CASE("fields as browsers encode them") {
  CHECK(shown(base::urlencoded_fields("")) == "");
  CHECK(shown(base::urlencoded_fields("a=1&b=x+y%2B&a=%E0%B8%81")) == "[a=1][b=x y+][a=ก]");
  CHECK(shown(base::urlencoded_fields("a&=b&&c=d=e")) == "[a=][=b][c=d=e]");
  for (const char* wrong : {"a=%", "a=%4", "a=%4g", "%zz=1", "a=%FF", "a=\xff"}) {
    INFO(wrong);
    CHECK(shown(base::urlencoded_fields(wrong)) == "refused");
  }
  std::string many;
  for (std::size_t i = 0; i <= base::most_form_parts; ++i) many += "a&";
  CHECK(shown(base::urlencoded_fields(many)) == "refused");
}

TEST_CASE("fields come back as they were encoded") {
  const base::FormFields fields{{"v/title", "a & b = c\r\nก+%"}, {"", ""}, {"x", " "}};
  CHECK(base::urlencoded(fields) == "v%2Ftitle=a+%26+b+%3D+c%0D%0A%E0%B8%81%2B%25&=&x=+");
  CHECK(base::urlencoded_fields(base::urlencoded(fields)) == fields);
}

TEST_CASE("fields and files as browsers send them") {
  CHECK(shown(base::multipart_form(type, end)) == "");
  CHECK(shown(base::multipart_form(type, part("name=\"a\"", "1") + part("name=\"b\"", "x\r\ny") + end)) ==
        "[a=1][b=x\r\ny]");
  const std::string file = start + "Content-Disposition: form-data; name=\"f\"; filename=\"แผน %22ก%22.pdf\"\r\n" +
                           "Content-Type: application/pdf\r\n\r\n%PDF\r\n--\xff\r\n";
  CHECK(shown(base::multipart_form(type, file + end)) == "(f:แผน \"ก\".pdf=%PDF\r\n--\xff)");
  CHECK(shown(base::multipart_form(type, part("name=\"f\"; filename=\"C:\\x\\a.pdf\"", "1") + end)) == "(f:a.pdf=1)");
  CHECK(shown(base::multipart_form(type, part("name=\"f\"; filename=\"../../a.pdf\"", "1") + end)) == "(f:a.pdf=1)");
  CHECK(shown(base::multipart_form(type, part("name=\"f\"; filename=\"\"", "") + end)) == "");
  CHECK(shown(base::multipart_form("Multipart/Form-Data;boundary=\"x y\"", "--x y--")) == "");
}

TEST_CASE("what is not a form as browsers send it is refused") {
  const std::string good = part("name=\"a\"", "1");
  for (const std::string& body :
       {std::string(), good, "x" + good + end, good + end + "x", start + end, start + "\r\n1\r\n" + end,
        part("name=a", "1") + end, part("name=\"a", "1") + end, part("filename=\"a\"", "1") + end,
        part("name=\"a\"; name=\"b\"", "1") + end, part("name=\"a\"; filename*=\"b\"", "1") + end,
        part("name=\"\xff\"", "1") + end, part("name=\"a\"", "\xff") + end,
        start + "Content-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n" + end,
        start + "X: 1\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n" + end,
        start + "Content-Disposition: form-data; name=\"a\"\n\n1\r\n" + end}) {
    INFO(body);
    CHECK(shown(base::multipart_form(type, body)) == "refused");
  }
  for (const char* wrong : {"multipart/form-data", "multipart/form-data; boundary=",
                            "multipart/form-data; boundary=a;b", "multipart/form-data; charset=utf-8"}) {
    INFO(wrong);
    CHECK(shown(base::multipart_form(wrong, "----")) == "refused");
  }
  CHECK(shown(base::multipart_form("multipart/form-data; boundary=" + std::string(71, 'a'), "")) == "refused");
  std::string many;
  for (std::size_t i = 0; i <= base::most_form_parts; ++i) many += good;
  CHECK(shown(base::multipart_form(type, many + end)) == "refused");
}

TEST_CASE("the type of a body") {
  CHECK(base::media_type_in(type) == "multipart/form-data");
  CHECK(base::media_type_in("Text/HTML ;charset=utf-8") == "text/html");
  CHECK(base::media_type_in("") == "");
}
