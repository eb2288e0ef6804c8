// Who says what: the quotes and the attributed events of articles, as far as their sources' rights let them be shown.
#pragma once

#include <string>
#include <vector>

#include "archive/store.h"
#include "site/strings.h"

namespace isnad::site {

struct Saying {
  std::string who;     // name of the speaker; empty: unknown
  std::string who_id;  // entity, or the chain of them; the same in every language
  std::string who_language;
  std::string text;  // the quote's words, or the sentence that tells the event
  std::string language;
  bool is_direct = false;
  bool one_party_only = false;
  std::string article;  // id
  std::string outlet;
};

// The sayings of one article in the order of its text. Quotes inside quotes stand in their outer one.
// Nothing of a source that shows titles only; of one that shows excerpts, what the excerpt holds.
std::vector<Saying> sayings_of(const archive::ArticleView& view);

struct Speaker {
  std::string name;
  std::string language;
  std::vector<Saying> sayings;
};

// By speaker, those with most sayings first, unknown ones last; the same words once. At most `most` of each speaker. Of
// a speaker's names the one in the language asked for stands, else the first.
std::vector<Speaker> by_speaker(const std::vector<Saying>& sayings, std::size_t most, std::string_view language);

// "هجوم: القوات الأرمنية ← …، بحسب …": an event in the interface's words with names from the article.
Html event_words(Ui ui, const archive::ArticleView& view, const Event& event);

const Entity* entity_of(const Reading& reading, std::string_view id);

}  // namespace isnad::site
