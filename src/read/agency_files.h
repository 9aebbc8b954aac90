// The readers of an agency's YAML files, one function a file. Each reads the root of a parsed file.
#pragma once

#include "model/agency.h"
#include "model/frameworks.h"
#include "read/values.h"

namespace readers {

void read_agency_yaml(ReadContext&, const YamlTree&, model::Agency&);
model::Channels read_channels(ReadContext&, const YamlTree&);
// `framework` of the year; null where it has none (an error elsewhere, if it needs one): then ids are not looked at.
model::Assessment read_assessment(ReadContext&, const YamlTree&, const model::Framework*);
model::Complaints read_complaints(ReadContext&, const YamlTree&);
model::Disclosures read_disclosures(ReadContext&, const YamlTree&);
// Newest first. `slug` of the agency: ids of figures may begin with it.
std::vector<model::Correction> read_corrections(ReadContext&, const YamlTree&, std::string_view slug);
// tables/NAME.csv; nothing where it cannot be read.
std::optional<model::Table> read_table(ReadContext&, const base::SourceFile&);
// NAME.yaml beside it.
void read_table_words(ReadContext&, const YamlTree&, model::Table&);
// What follows from both; the last step.
void finish_table(model::Table&, base::Language first_language);

// One measure from the map `node`; `slug_key` is true for a row of measures.csv, which names its slug and body.
model::Measure read_measure(ReadContext&, const YamlTree&, const YamlNode& node, const model::Framework*,
                            bool is_row);

extern const KeySet source_keys;
// `source` of assessments and articles.
model::Source read_source_of(ReadContext&, const YamlTree&, const YamlNode&);

// Front matter of report.md, pages and updates. A report needs no title, and a month will do for its date.
void read_article(ReadContext&, const YamlTree&, bool is_report, model::Article&);

}  // namespace readers
