// What feeds need of libxml2's nodes: names without regard to case and prefix, the vocabulary a name is of, text and
// markup.
#pragma once

#include <libxml/tree.h>

#include <string>
#include <string_view>

namespace isnad::intake {

// Whose a name is. A name of an unknown vocabulary means nothing here, whatever it is called.
enum class Vocabulary { kFeed, kDublinCore, kContent, kMedia, kItunes, kXhtml, kOther };

// By the namespace; where a prefix was never declared, by what the prefix is by custom. RSS has no namespace, or one of
// many; `home` is the root element's own.
Vocabulary vocabulary_of(const xmlNode* node, std::string_view home);

std::string_view namespace_of(const xmlNode* node);
std::string local_name(const xmlNode* node);  // lower case, without a prefix

// The value of an attribute of that local name (lower case); empty where it is not there.
std::string attribute(const xmlNode* node, std::string_view name);

// All text below a node, at most a mebibyte.
std::string text_below(const xmlNode* node);

// What stands in a node as HTML: its text, where that is escaped markup or plain; its elements written out again where
// they stand unescaped; decoded where it says that it is Base64.
std::string html_below(const xmlNode* node);

// HTML as a line of plain text: tags, comments and scripts taken out, references resolved, white space collapsed.
std::string plain(std::string_view html);

// A title or name as plain text. XHTML's text is taken as it stands, other may be escaped HTML.
std::string plain_below(const xmlNode* node);

}  // namespace isnad::intake
