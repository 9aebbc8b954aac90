#include "read/markdown.h"

#include "read/links.h"

namespace readers {

void read_document(ReadContext& context, const platform::MarkdownSource& source, model::Document& document) {
  document.location = source.location;
  if (!platform::parse_markdown(source, context.arena, document.nodes, context.report)) {
    document.nodes.clear();
    return;
  }
  for (base::Node& node : document.nodes) {
    if (node.kind != base::NodeKind::link && node.kind != base::NodeKind::image) continue;
    if (node.kind == base::NodeKind::image && node.text.find_first_not_of(" \t\n") == node.text.npos)
      context.report.error("alt-text", node.location, base::msg("รูปภาพไม่มีคำบรรยาย", "the image has no description"),
                           base::msg("เขียนสิ่งที่เห็นในรูปไว้ในวงเล็บ ![คำบรรยาย](…)",
                                     "say in the brackets what it shows: ![description](…)"));
    auto link = link_of(context, node.address, node.location);
    if (link && node.kind == base::NodeKind::image) check_picture(context, *link, "รูปภาพ", "an image", node.location);
    node.link = static_cast<std::uint32_t>(document.links.size());
    document.links.push_back(link ? *link : model::Link{});
  }
}

}  // namespace readers
