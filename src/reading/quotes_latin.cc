// English, and in outline French, Persian, Turkish and Hebrew: the subject before the verb, or behind it where the
// words that it reports stand before.
#include <algorithm>

#include "reading/quote_finder.h"

namespace isnad::reading {
namespace {

constexpr std::size_t kFarthestContent = 20;
constexpr std::size_t kNearWords = 150;
constexpr std::uint32_t kNearSentences = 2;  // in which "he" was named

}  // namespace

Content QuoteFinder::latin_content(std::size_t cue, std::size_t at, std::size_t limit) const {
  const SpeechTag& tag = tags_[cue];
  const std::size_t size = document_.words.size();
  const auto clause = [&](std::size_t from) {
    return Content{Content::Kind::kClause, from, clause_end(from, limit), -1};
  };
  const auto in_marks = [&](std::size_t word) { return Content{Content::Kind::kPair, word, word, pair_opening(word)}; };
  std::size_t bare = at;  // where a clause without "that" would begin
  while (bare < limit && tags_[bare].is(kSkip)) bare += tags_[bare].words;
  const bool waits = bare > at || at >= limit || is_mark(at) || tags_[at].is(kAdverb) || tag.is(kTell);
  for (std::size_t j = at; j < std::min(limit, at + kFarthestContent); ++j) {
    if (is_colon(j)) {
      if (j + 1 < size && pair_opening(j + 1) >= 0) return in_marks(j + 1);
      return {Content::Kind::kSpeech, j + 1, clause_end(j + 1, limit), -1};
    }
    if (const std::int32_t pair = pair_opening(j); pair >= 0) {
      const QuotePair& marks = pairs_[static_cast<std::size_t>(pair)];
      const std::size_t words = count_words(marks.open + 1, marks.close);
      if ((speakers_.is_comma(j - 1) || (j == at && words > 2 && marks.is_closed)) &&
          !is_name_in_marks(static_cast<std::size_t>(pair)))
        return in_marks(j);
      if (!marks.is_closed) return {};
      j = marks.close;
      continue;
    }
    if (j > at && tags_[j].is(kSpeechVerb | kParticiple | kAccording) && !tags_[j].is(kSpeechNoun)) break;
    if (tags_[j].is(kThat) && (j == at || waits)) {
      if (j + 1 < limit && pair_opening(j + 1) >= 0) {
        const QuotePair& marks = pairs_[static_cast<std::size_t>(pair_opening(j + 1))];
        if (count_words(marks.open + 1, marks.close) > 3 && clause_end(j + 1, limit) <= marks.close + 1)
          return in_marks(j + 1);
      }
      return clause(j + 1);
    }
    if (!waits) break;
  }
  const bool takes_bare = tag.is(kBare) && bare < limit && !is_mark(bare) && document_.words[bare].folded != "to";
  if (!takes_bare ||
      (tags_[bare].is(kAdverb) && document_.words[bare].folded != "the" && document_.words[bare].folded != "this"))
    return {};
  const Content report = clause(bare);
  return count_words(report.first, report.end) >= 4 ? report : Content{};
}

// "…, X said." and '"…," X said': what is said stands before.
bool QuoteFinder::latin_report_before(std::size_t cue, const Subject& subject, std::size_t behind, bool has_content) {
  const std::size_t begin = sentence_begin(cue);
  const std::size_t from = std::min(subject.begin, cue);
  if (const std::int32_t pair = pair_before(from); pair >= 0 && quote_of_pair_[static_cast<std::size_t>(pair)] < 0) {
    return add_pair(static_cast<std::size_t>(pair), subject.entity, cue);
  }
  std::size_t end = behind;
  while (end < sentence_end(cue) && tags_[end].is(kSkip)) end += tags_[end].words;
  const bool closes = end >= sentence_end(cue) || is_mark(end);
  const bool is_new = !(last_.is_valid && last_.word >= begin && last_.sentence == document_.words[cue].sentence);
  if (!closes || from <= begin + 4 || !speakers_.is_comma(from - 1) || !is_new || around_[cue] >= 0) return false;
  // "At the start of the broadcast, X said: …"
  if (subject.kind == Subject::Kind::kNone || has_content) return false;
  return add_clause(begin, from, FoundKind::kIndirect, subject.entity, cue);
}

// "he" and "she" are persons, "it" and "they" are none.
bool QuoteFinder::fits_pronoun(std::int32_t entity, const Subject& subject) const {
  if (!subject.pronoun || entity < 0) return true;
  const std::string_view pronoun = document_.words[*subject.pronoun].folded;
  const bool is_person = entities_[static_cast<std::size_t>(entity)].type == "PER";
  if (pronoun == "he" || pronoun == "she" || pronoun == "elle") return is_person;
  return (pronoun != "it" && pronoun != "they" && pronoun != "ils") || !is_person;
}

// "he", "she": one person, whoever it is.
bool QuoteFinder::is_somebody(const Subject& subject) const {
  if (!subject.pronoun) return false;
  const std::string_view pronoun = document_.words[*subject.pronoun].folded;
  return pronoun == "he" || pronoun == "she";
}

// The one person whom the sentences right before name, where he begins one of them; nobody where they name two. Of
// those who do not begin a sentence a fifth of 22 was not who "he" or "she" was.
std::optional<std::int32_t> QuoteFinder::only_person(std::size_t cue) const {
  const std::uint32_t sentence = document_.words[cue].sentence;
  const std::size_t near = sentence_first_[sentence < kNearSentences ? 0 : sentence - kNearSentences];
  const std::size_t from = std::max(near, cue - std::min(cue, kNearWords));
  std::optional<std::int32_t> found;
  bool begins = false;
  for (std::size_t word = from; word < cue; ++word) {
    const MentionWords* mention = mentions_.starting(word);
    if (mention == nullptr || !mention->is_person) continue;
    if (found && *found != static_cast<std::int32_t>(mention->entity)) return std::nullopt;
    found = static_cast<std::int32_t>(mention->entity);
    const Subject own = speakers_.of_sentence(sentence_begin(word), cue);
    begins = begins || (own.kind == Subject::Kind::kEntity && own.entity == *found);
  }
  return begins ? found : std::nullopt;
}

void QuoteFinder::latin_cue(std::size_t cue) {
  const SpeechTag& tag = tags_[cue];
  if (tag.is(kSpeechNoun)) return;
  const std::size_t limit = limit_of(cue);
  const std::size_t behind = cue + tag.words;
  const bool verb_last = document_.language == "fa" || document_.language == "tr";
  Subject subject{Subject::Kind::kNone, -1, cue, behind};
  std::size_t at = behind;
  if (!tag.is(kParticiple)) {
    const bool is_behind_quote = pair_before(cue) >= 0;
    const bool may_invert = !verb_last && (is_behind_quote || document_.language == "he");
    if (may_invert) {
      subject = speakers_.latin_after(behind, limit);
      if (subject.kind == Subject::Kind::kUnknown && !is_behind_quote)
        subject.kind = Subject::Kind::kNone;
      else
        at = subject.next;
      subject.begin = cue;
    }
    if (subject.kind == Subject::Kind::kNone && verb_last) {
      subject = speakers_.of_sentence(sentence_begin(cue), cue);
      subject.begin = cue;
    } else if (subject.kind == Subject::Kind::kNone) {
      subject = speakers_.latin_before(cue, sentence_begin(cue));
    }
    if (subject.kind == Subject::Kind::kNone && !verb_last) return;
  }
  if (subject.kind == Subject::Kind::kCarried || tag.is(kParticiple)) {
    std::optional<std::int32_t> last = carried(cue, true);
    if ((!last || !fits_pronoun(*last, subject)) && is_somebody(subject)) last = only_person(cue);
    if (!last || !fits_pronoun(*last, subject)) {
      if (tag.is(kParticiple)) return;
      subject.entity = -1;
    } else {
      subject.entity = *last;
    }
  }
  if (around_[cue] >= 0 && subject.kind != Subject::Kind::kEntity) return;
  const Content content = latin_content(cue, at, limit);
  if (around_[cue] < 0) pending_ = {subject.entity, true, Agreement::kAny, cue, document_.words[cue].sentence};
  if (!tag.is(kParticiple) &&
      latin_report_before(cue, subject, at,
                          content.kind == Content::Kind::kPair || content.kind == Content::Kind::kSpeech)) {
    if (content.kind == Content::Kind::kPair) add(content, FoundKind::kIndirect, subject.entity, cue);
    return;
  }
  if (content.kind == Content::Kind::kNone) return;
  if (content.kind != Content::Kind::kPair && !fits_inside(cue, subject)) return;
  add(content, FoundKind::kIndirect, subject.entity, cue);
}

}  // namespace isnad::reading
