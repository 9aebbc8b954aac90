// An agency's documents: where their files are, and those that are chosen in a form.
#pragma once

#include <string>
#include <vector>

#include "desk/content_file.h"

namespace desk {

// "agencies/ban-khao/documents/2568/"; `year` empty: those of no year.
std::string folder_of_documents(const std::string& slug, const std::string& year);

// Why the file cannot be one of documents/, in the person's language; empty where it can. `path` is below the content
// folder.
std::string why_not_a_document(const Upload& file, const std::string& path, const base::Translations& words);

// "form.pdf" → "form-2.pdf", the first that is free.
std::string free_name(const Store& store, const std::string& path);

// Adds the files that were chosen beside fields of the file's form to the documents of its agency and year, and puts
// their addresses into the fields. One that is there already is not added again; another one of the same name gets a
// free name. What could not be added is said in the messages.
std::vector<Message> take_uploads(const Visit& visit, const ContentFile& file, Fields& sent);

}  // namespace desk
