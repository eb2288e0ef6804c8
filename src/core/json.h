// Records to and from JSON, one line each (docs/formats.md). Reading accepts any object that has the fields a record
// needs and ignores the others; writing leaves out nothing that the contract names: unknown is null or [].
#pragma once

#include <string>
#include <string_view>

#include "core/error.h"
#include "core/records.h"

namespace isnad {

// Each gives one line without the newline.
std::string to_json(const Article& article, bool explain = false);
std::string to_json(const Reading& reading);
std::string to_json(const Analysis& analysis);
std::string to_json(const Story& story);
std::string to_json(const CopyGroup& group);

// An article line needs `id` and `body`; an error names the field that is missing or of the wrong type.
// Nesting deeper than the records need, invalid UTF-8 and lines that are not one JSON object are refused.
Result<Article> article_from_json(std::string_view line);
Result<Reading> reading_from_json(std::string_view line);
Result<Story> story_from_json(std::string_view line);

const char* name_of(ArticleKind kind);
const char* name_of(Role role);
const char* name_of(LinkKind kind);
const char* name_of(CopyKind kind);

}  // namespace isnad
