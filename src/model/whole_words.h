// What stays together at the end of a line. Browsers break Thai within words of the field ("เผย|แพร่") and Firefox
// before the dot of an abbreviation ("อบต|.หนองแสง"): there it is put into <span class="nb">.
#pragma once

#include <string>
#include <string_view>

namespace model {

// abbreviations: with the name that follows, anywhere; words: those of data/whole_words.txt, too, for titles.
enum class KeepWhole : unsigned char { nothing, abbreviations, words };

// False where keep_whole() would add nothing; quick, and may be true for nothing.
bool may_keep_whole(std::string_view html, KeepWhole what);

// Appends text escaped for HTML, or HTML, with the spans that it needs. Tags stay as they are, and
// so does what is within <svg>, <textarea>, <option> and <title>.
void keep_whole(std::string& out, std::string_view html, KeepWhole what);

}  // namespace model
