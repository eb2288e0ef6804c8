// Entities at hand for tests of what is built on them.
#pragma once

#include <cctype>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/records.h"
#include "text/utf8.h"

namespace isnad::reading {

// An entity whose mentions are all places in `body` where one of the phrases stands, no Latin letter beside it; the
// first phrase goes first. The id is the entity's name. «*» parts a title from the bare name: «الرئيس *بوتين».
inline Entity entity_in(std::string_view body, std::string type, std::string name,
                        const std::vector<std::string>& phrases, std::string form = "name") {
  Entity entity{name, std::move(type), name, "", {}};
  std::vector<bool> taken(body.size(), false);
  std::vector<std::uint32_t> code_points(body.size() + 1, 0);  // before each byte
  for (std::size_t i = 0; i < body.size(); ++i) {
    code_points[i + 1] = code_points[i] + ((static_cast<unsigned char>(body[i]) & 0xC0) != 0x80);
  }
  for (std::string phrase : phrases) {
    const std::size_t star = phrase.find('*');
    if (star != std::string::npos) phrase.erase(star, 1);
    const std::size_t bare = star == std::string::npos ? 0 : star;
    for (std::size_t at = body.find(phrase); at != std::string_view::npos; at = body.find(phrase, at + 1)) {
      const auto is_letter = [body](std::size_t i) {
        return i < body.size() && std::isalpha(static_cast<unsigned char>(body[i])) != 0;
      };
      if (taken[at] || is_letter(at - 1) || is_letter(at + phrase.size())) continue;
      for (std::size_t i = at; i < at + phrase.size(); ++i) taken[i] = true;
      const Span extent{code_points[at], code_points[at + phrase.size()]};
      entity.mentions.push_back({{code_points[at + bare], extent.end}, extent, form});
    }
  }
  return entity;
}

inline std::string words_at(std::string_view body, Span span) {
  return std::string(text::slice(body, span.begin, span.end));
}

}  // namespace isnad::reading
