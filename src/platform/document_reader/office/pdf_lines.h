// The text of a page of a PDF as lines, by where its letters stand: a PDF has neither lines nor cells.
#pragma once

#include <string>
#include <vector>

namespace poppler {
class text_box;
}

namespace document_reader::office {

// Text that stands together on a page. Points, from the top left of the page.
struct PdfLine {
  double middle = 0, height = 0;  // of its letters
  double left = 0, right = 0;
  std::string text;
};

// Of these boxes, from top to bottom. Marks of Thai that stand by themselves are put behind the letters that they are
// drawn over; pieces that are far apart have a tab between them.
std::vector<PdfLine> lines_of(const std::vector<const poppler::text_box*>& boxes);

}  // namespace document_reader::office
