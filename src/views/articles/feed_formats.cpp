#include "views/articles/feed_formats.h"

#include "base/html.h"
#include "base/json.h"

namespace views {
namespace {

std::string moment(base::Date date) { return base::to_iso(date) + "T00:00:00+07:00"; }

void add_element(base::Html& out, base::Literal name, std::string_view text) {
  if (text.empty()) return;
  out.raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">\n");
}

void add_link_element(base::Html& out, base::Literal relation, base::Literal type, std::string_view address) {
  out.raw("<link rel=\"").raw(relation).raw("\" type=\"").raw(type).raw("\" href=\"").text(address).raw("\"/>\n");
}

}  // namespace

std::string to_atom(const NewsFeed& feed, std::string_view self) {
  base::Html out;
  out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
      .text(base::code(feed.language))
      .raw("\">\n");
  add_element(out, "id", feed.page);
  add_element(out, "title", feed.title);
  add_element(out, "subtitle", feed.subtitle);
  add_element(out, "updated", moment(feed.items.front().date));
  out.raw("<author><name>").text(feed.author).raw("</name></author>\n");
  add_link_element(out, "self", "application/atom+xml", self);
  add_link_element(out, "alternate", "text/html", feed.page);
  for (const NewsItem& item : feed.items) {
    out.raw("<entry>\n");
    add_element(out, "id", item.id);
    add_element(out, "title", item.title);
    add_element(out, "updated", moment(item.date));
    add_link_element(out, "alternate", "text/html", item.address);
    add_element(out, "summary", item.text);
    out.raw("</entry>\n");
  }
  return std::string(out.raw("</feed>\n").view());
}

std::string to_json_feed(const NewsFeed& feed, std::string_view self) {
  base::JsonWriter out;
  out.open_object().member("version", "https://jsonfeed.org/version/1.1").line().member("title", feed.title);
  out.line()
      .member("description", feed.subtitle)
      .line()
      .member("home_page_url", feed.page)
      .line()
      .member("feed_url", self);
  out.line().member("language", base::code(feed.language));
  out.line().key("authors").open_list().open_object().member("name", feed.author).close_object().close_list();
  out.line().key("items").open_list();
  for (const NewsItem& item : feed.items)
    out.line()
        .open_object()
        .member("id", item.id)
        .member("url", item.address)
        .member("title", item.title)
        .member("content_text", item.text.empty() ? item.title : item.text)
        .member("date_published", moment(item.date))
        .close_object();
  return out.close_list().close_object().take();
}

}  // namespace views
