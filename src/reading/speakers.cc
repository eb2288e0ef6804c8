#include "reading/speakers.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace isnad::reading {
namespace {

constexpr std::size_t kLongestTitle = 14;        // words of «المتحدث باسم … في …» before the name
constexpr std::size_t kFarthestAntecedent = 60;  // mentions before «الوزارة»
constexpr std::size_t kLongestUnknown = 7;       // words of a title that is in no list, with the name's first
constexpr std::size_t kLongestApposition = 12;   // words between the commas of "X, the …, said"
constexpr std::size_t kLongestLatinTitle = 8;    // words of "Foreign Secretary" before a name

Subject entity_subject(const MentionWords& mention, std::size_t begin, std::size_t next) {
  return {Subject::Kind::kEntity, static_cast<std::int32_t>(mention.entity), begin, next};
}

}  // namespace

bool Speakers::is_comma(std::size_t word) const {
  const std::string_view token = document_.surface(word);
  return token == "," || token == "،" || token == "、";
}

// A mention that can speak and begins at the word.
const MentionWords* Speakers::speaker_at(std::size_t word) const {
  const MentionWords* mention = mentions_.starting(word);
  if (mention == nullptr || mention->has_clitic || !(mention->is_person || mention->is_body)) return nullptr;
  // «على» and «باسم» are also given names.
  return mention->first == mention->last && tags_[word].is(kAdverb | kThat | kTitled) ? nullptr : mention;
}

bool Speakers::is_definite(std::size_t word) const {
  return std::string_view(document_.words[word].folded).starts_with("ال");
}

// May a name stand in apposition behind this word? «السيناتور ليندسي …» yes; «محامي ترامب» is another man.
bool Speakers::can_name_behind(std::size_t word) const {
  return is_definite(word) || is_comma(word) || mentions_.ending(word) != nullptr;
}

// «الرئيس الأمريكي، دونالد ترامب»: the name behind a description, where the mention is only the description.
Subject Speakers::with_name_behind(const MentionWords& mention, bool has_title, std::size_t limit) const {
  Subject subject = entity_subject(mention, mention.first, mention.last + 1);
  if (!has_title) return subject;
  std::size_t at = subject.next;
  if (at < limit && is_comma(at)) ++at;
  if (at >= limit) return subject;
  const MentionWords* name = speaker_at(at);
  if (name != nullptr && name->is_person) return entity_subject(*name, mention.first, name->last + 1);
  return subject;
}

Subject Speakers::noun_phrase(std::size_t at, std::size_t limit) const {
  const SpeechTag& head = tags_[at];
  const bool is_title = head.is(kSpeechNoun);
  const bool speaks_for = head.is(kSpokesman | kHolder | kDocument);
  // «المندوب الجهوي للثقافة، فلان»: a title that no list has.
  const bool may_be_title = is_title || (document_.is_arabic() && is_definite(at));
  const std::size_t end = std::min(limit, at + (is_title ? kLongestTitle : may_be_title ? kLongestUnknown : 4));
  const MentionWords* body = nullptr;
  std::size_t j = at + 1;
  for (; j < end; ++j) {
    if (is_mark(j)) {
      const MentionWords* quoted = j + 1 < end ? speaker_at(j + 1) : nullptr;
      const bool is_quoted_name = quoted != nullptr && quoted->last + 1 < limit && is_mark(quoted->last + 1);
      const bool is_apposed = quoted != nullptr && is_comma(j) && quoted->is_person && may_be_title;
      if (!is_quoted_name && !is_apposed) break;
      continue;
    }
    if (tags_[j].is(kThat | kParticiple | kAccording) || (tags_[j].is(kSpeechVerb) && !is_definite(j))) break;
    const MentionWords* mention = mentions_.starting(j);
    if (mention == nullptr || mention->is_adjective) continue;
    if (mention->first == mention->last && tags_[j].is(kAdverb | kThat | kTitled)) continue;
    if (mention->is_person && !mention->has_clitic && can_name_behind(j - 1))
      return entity_subject(*mention, at, mention->last + 1);
    const bool is_near = head.is(kHolder) ? j <= at + 2 : head.is(kDocument) ? j <= at + 5 : true;
    // «المتحدث للصحفيين في نيويورك»
    const std::string_view before = document_.words[j - 1].folded;
    const bool is_where =
        !head.is(kDocument) && (before == "في" || before == "خلال" || before == "لدي" || before == "من");
    if (body == nullptr && speaks_for && is_near && !is_where && (mention->is_body || head.is(kDocument)))
      body = mention;
    if (mention->is_person && speaks_for) continue;
    j = mention->last;
  }
  if (body != nullptr) return entity_subject(*body, at, body->last + 1);
  if (head.is(kDocument) && head.is_definite) return {Subject::Kind::kCarried, -1, at, at + 1};
  if (const MentionWords* meant = antecedent(at)) return entity_subject(*meant, at, at + 1);
  return {Subject::Kind::kUnknown, -1, at, at + 1};
}

// The last body named before the word that `is_meant` takes, not too far back.
template <typename Predicate>
const MentionWords* Speakers::body_before(std::size_t at, Predicate is_meant) const {
  const std::vector<MentionWords>& all = mentions_.all();
  auto mention = std::lower_bound(all.begin(), all.end(), at,
                                  [](const MentionWords& one, std::size_t word) { return one.first < word; });
  for (std::size_t steps = 0; steps < kFarthestAntecedent && mention != all.begin(); ++steps) {
    --mention;
    if (mention->is_body && !mention->is_adjective && is_meant(*mention)) return &*mention;
  }
  return nullptr;
}

// «وأضافت الوزارة»: the body last named that is one («وزارة الدفاع الجزائرية»).
const MentionWords* Speakers::antecedent(std::size_t at) const {
  constexpr std::string_view kArticle = "ال";
  if (!document_.is_arabic() || !is_definite(at)) return nullptr;
  if (at + 1 < document_.words.size() && is_definite(at + 1) && document_.words[at + 1].is_word()) return nullptr;
  const std::string_view noun = std::string_view(document_.words[at].folded).substr(kArticle.size());
  return body_before(at, [&](const MentionWords& mention) {
    if (mention.first == mention.last) return false;
    std::string_view head = document_.words[mention.first].folded;
    if (mention.has_clitic && head.size() > noun.size()) head.remove_prefix(2);
    if (head.starts_with(kArticle)) head.remove_prefix(kArticle.size());
    return head == noun;
  });
}

// "The ministry said", behind "Ministry of Health" or "the defence ministry".
const MentionWords* Speakers::latin_antecedent(std::size_t at, std::size_t from) const {
  if (document_.language != "en" || at <= from || document_.words[at - 1].folded != "the") return nullptr;
  const std::string& noun = document_.words[at].folded;
  return body_before(at, [&](const MentionWords& mention) {
    for (std::size_t word = mention.first; word <= mention.last; ++word)
      if (document_.words[word].folded == noun) return true;
    return false;
  });
}

Subject Speakers::arabic_after(std::size_t at, std::size_t limit) const {
  const Subject none{Subject::Kind::kNone, -1, at, at};
  if (at >= limit || is_mark(at)) return none;
  const SpeechTag& tag = tags_[at];
  const bool is_title = tag.is(kSpeechNoun) && !tag.has_preposition && !tag.has_and;
  if (const MentionWords* mention = speaker_at(at)) {
    return with_name_behind(*mention, is_title || !mention->is_person, is_title || is_definite(at) ? limit : at);
  }
  if (tag.has_preposition || (tag.is(kAdverb | kThat | kParticiple | kAccording | kSpeechVerb) && !is_title))
    return none;
  const MentionWords* mention = mentions_.starting(at);
  if (mention != nullptr && mention->has_clitic) return none;
  if (std::string_view(document_.words[at].folded).starts_with("لل")) return none;
  return noun_phrase(at, limit);
}

Subject Speakers::arabic_before(std::size_t verb, std::size_t from) const {
  const Subject none{Subject::Kind::kNone, -1, verb, verb};
  if (verb <= from) return none;
  std::size_t last = verb - 1;
  if (is_comma(last) && last > from) --last;
  const MentionWords* mention = mentions_.ending(last);
  if (mention == nullptr || !(mention->is_person || mention->is_body) || mention->first < from) return none;
  const Word& first = document_.words[mention->first];
  const bool after_and = mention->has_clitic && std::string_view(first.folded).starts_with("و");
  if (mention->has_clitic && !after_and) return none;
  const bool begins =
      mention->first == from || after_and || is_mark(mention->first - 1) || tags_[mention->first - 1].is(kThat);
  return begins ? entity_subject(*mention, mention->first, verb) : none;
}

// Where the title before a name begins: "the Russian Foreign Minister Sergei Lavrov".
std::size_t Speakers::latin_title(std::size_t name, std::size_t from) const {
  std::size_t begin = name;
  while (begin > from && name - begin < kLongestLatinTitle) {
    const std::size_t word = begin - 1;
    if (document_.words[word].folded == "the" || document_.words[word].folded == "a") return word;
    if ((is_mark(word) && !is_possessive(word)) || tags_[word].is(kAdverb | kThat | kPronoun)) break;
    std::size_t at = 0;
    const bool is_capital = u_isupper(static_cast<UChar32>(text::next(document_.surface(word), at))) != 0;
    // The first word of a sentence has a capital whatever it is: "But Salazar said".
    if (!(is_capital && word > from) && !tags_[word].is(kRole | kSpokesman) && !is_possessive(word)) break;
    begin = word;
  }
  return begin;
}

Subject Speakers::latin_before(std::size_t verb, std::size_t from) const {
  const Subject none{Subject::Kind::kNone, -1, verb, verb};
  std::size_t end = verb;
  while (end > from && tags_[end - 1].is(kAuxiliary)) --end;
  if (end <= from) return none;
  if (is_comma(end - 1)) {
    // "X, the …, said": the name before the comma before; "X, 60, from Tynemouth, said": that which begins the
    // sentence.
    bool is_nearest = true;
    for (std::size_t j = end - 1; j > from && end - j <= kLongestApposition; --j) {
      if (!is_comma(j - 1)) continue;
      const MentionWords* mention = j >= from + 2 ? mentions_.ending(j - 2) : nullptr;
      if (mention != nullptr && (mention->is_person || mention->is_body)) {
        const std::size_t begin = latin_title(mention->first, from);
        if (is_nearest || begin == from) return entity_subject(*mention, begin, verb);
        return none;
      }
      is_nearest = false;
    }
    return none;
  }
  const std::size_t last = end - 1;
  if (tags_[last].is(kPronoun)) return {Subject::Kind::kCarried, -1, last, verb, last};
  const MentionWords* mention = mentions_.ending(last);
  if (mention != nullptr && !mention->is_adjective && mention->first >= from) {
    const std::size_t before = mention->first;
    if (before == from || !tags_[before - 1].is(kAdverb) || document_.words[before - 1].folded == "the") {
      return entity_subject(*mention, latin_title(before, from), verb);
    }
    for (std::size_t j = before - 1; j > from && before - j <= 4; --j) {
      if (tags_[j - 1].is(kSpokesman)) return entity_subject(*mention, j - 1, verb);
    }
    return {Subject::Kind::kUnknown, -1, last, verb};
  }
  if (tags_[last].is(kSpokesman | kDocument | kHolder) && last > from) {
    const MentionWords* body = mentions_.ending(last - 1);
    if (body != nullptr && body->is_body && body->first >= from) return entity_subject(*body, body->first, verb);
    if (tags_[last].is(kDocument) && document_.words[last - 1].folded == "the")
      return {Subject::Kind::kCarried, -1, last - 1, verb};
  }
  if (const MentionWords* meant = latin_antecedent(last, from)) return entity_subject(*meant, last - 1, verb);
  if (is_mark(last)) return none;
  Subject unknown{Subject::Kind::kUnknown, -1, last, verb};
  // '"…," the Republican governor said'
  const std::size_t title = tags_[last].is(kRole | kSpokesman) ? latin_title(end, from) : last;
  if (title > from && is_mark(title - 1)) unknown.begin = title;
  return unknown;
}

Subject Speakers::latin_after(std::size_t at, std::size_t limit) const {
  bool in_list = true;  // nothing but roles and names so far
  for (std::size_t j = at; j < std::min(limit, at + kLongestLatinTitle); ++j) {
    const MentionWords* mention = speaker_at(j);
    // "said the resort's general manager X": a role is right before him.
    if (mention != nullptr && (in_list || (mention->is_person && tags_[j - 1].is(kRole | kSpokesman)))) {
      // Titles alone stand between the verb and the name.
      const MentionWords* name = speaker_at(mention->last + 1);
      if (!mention->is_person && name != nullptr && name->is_person) mention = name;
      return entity_subject(*mention, at, mention->last + 1);
    }
    if (j == at && tags_[j].is(kPronoun)) return {Subject::Kind::kCarried, -1, at, at + 1, at};
    if (is_possessive(j)) continue;
    if (is_mark(j) || (tags_[j].is(kAdverb | kThat) && document_.words[j].folded != "the")) break;
    in_list = in_list && (tags_[j].is(kRole | kSpokesman) || mentions_.starting(j) != nullptr);
  }
  return {Subject::Kind::kUnknown, -1, at, at};
}

Subject Speakers::source(std::size_t at, std::size_t limit) const {
  if (at >= limit) return {Subject::Kind::kUnknown, -1, at, at};
  if (document_.words[at].folded == "ما" && at + 1 < limit) ++at;
  if (tags_[at].is(kSpeechVerb) && !tags_[at].is(kSpeechNoun))
    return document_.is_arabic() ? arabic_after(at + 1, limit) : latin_after(at + 1, limit);
  const MentionWords* mention = mentions_.starting(at);
  if (mention != nullptr && (mention->is_person || mention->is_body)) {
    return with_name_behind(*mention, tags_[at].is(kSpeechNoun) || !mention->is_person,
                            tags_[at].is(kSpeechNoun) ? limit : at);
  }
  if (!document_.is_arabic()) return latin_after(at, limit);
  if (!is_mark(at)) return noun_phrase(at, limit);
  return {Subject::Kind::kUnknown, -1, at, at};
}

Subject Speakers::of_sentence(std::size_t from, std::size_t until) const {
  for (std::size_t j = from; j < std::min(until, from + 4); ++j) {
    if (j > from && (is_mark(j - 1) || tags_[j - 1].is(kAdverb))) break;
    if (const MentionWords* mention = speaker_at(j)) {
      if (mention->is_person || j <= from + 1) return entity_subject(*mention, j, mention->last + 1);
    }
  }
  return {Subject::Kind::kNone, -1, from, from};
}

}  // namespace isnad::reading
