// What the tests of this room share: the knowledge, loaded once, and articles made from a body.
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "reading/knowledge_impl.h"
#include "reading/read.h"
#include "text/utf8.h"

namespace isnad::reading::testing {

inline const Knowledge& knowledge() {
  static const std::shared_ptr<const Knowledge> loaded = Knowledge::load().value();
  return *loaded;
}

inline Article article(std::string_view body, std::string_view published = {}) {
  Article out;
  out.id = "article";
  out.body = body;
  if (!published.empty()) out.published = PublishedTime{std::string(published), "day", "text"};
  return out;
}

inline std::string slice(std::string_view body, Span span) {
  return std::string(text::slice(body, span.begin, span.end));
}

// The entity with a mention of that text, or null.
inline const Entity* entity_of(const Reading& reading, std::string_view body, std::string_view text) {
  for (const Entity& entity : reading.entities) {
    for (const Mention& mention : entity.mentions) {
      if (slice(body, mention.span) == text) return &entity;
    }
  }
  return nullptr;
}

inline Reading read_body(const std::string& body) { return read(article(body), knowledge()); }

// The entity's mention of that text, or an empty one.
inline const Mention& mention_of(const Entity& entity, std::string_view body, std::string_view text) {
  for (const Mention& mention : entity.mentions) {
    if (slice(body, mention.span) == text) return mention;
  }
  static const Mention none;
  return none;
}

inline const Place* place_of(const Reading& reading, const Entity& entity) {
  const auto found = std::find_if(reading.places.begin(), reading.places.end(),
                                  [&](const Place& place) { return place.entity == entity.id; });
  return found == reading.places.end() ? nullptr : &*found;
}

}  // namespace isnad::reading::testing
