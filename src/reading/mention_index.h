// Entities' mentions by the words they cover.
#pragma once

#include <cstdint>
#include <vector>

#include "core/records.h"
#include "reading/document.h"

namespace isnad::reading {

struct MentionWords {
  std::uint32_t entity = 0;  // index into the entities
  std::uint32_t mention = 0;
  std::uint32_t first = 0;  // words of the extent, both included
  std::uint32_t last = 0;
  std::uint32_t bare = 0;   // the word at which the bare span begins
  bool has_clitic = false;  // a proclitic stands before it in its first word
  bool is_person = false;
  bool is_body = false;  // an organisation, a state, a people: what can speak, act or suffer beside persons
  bool is_adjective = false;
  bool is_people = false;  // «الفلسطينيين»
};

class MentionIndex {
 public:
  static constexpr std::int32_t kNone = -1;

  // Near-linear in words and mentions.
  MentionIndex(const Document& document, const std::vector<Entity>& entities);

  // All mentions in the order of their first words, longer ones first.
  const std::vector<MentionWords>& all() const { return mentions_; }
  // The longest mention whose extent begins (ends) at the word; adjectives only where nothing else does. Null: none.
  const MentionWords* starting(std::size_t word) const { return at(starting_, word); }
  const MentionWords* ending(std::size_t word) const { return at(ending_, word); }

 private:
  const MentionWords* at(const std::vector<std::int32_t>& table, std::size_t word) const {
    return word >= table.size() || table[word] == kNone ? nullptr : &mentions_[static_cast<std::size_t>(table[word])];
  }

  std::vector<MentionWords> mentions_;
  std::vector<std::int32_t> starting_;
  std::vector<std::int32_t> ending_;
};

}  // namespace isnad::reading
