// Arabic: the verb first, then its subject, then «إن», a colon or the marks; or the subject first where a clause
// begins.
#include <algorithm>

#include "reading/quote_finder.h"

namespace isnad::reading {
namespace {

constexpr std::size_t kFarthestContent = 36;  // words and marks between a subject and what it says
constexpr std::size_t kNearThat = 6;       // words before an «أن» that belongs to the verb, not to a noun behind it
constexpr std::size_t kShortName = 3;      // words in marks that may be a name
constexpr std::size_t kSentenceWords = 6;  // words in marks that are what is said without a colon

}  // namespace

// What follows the verb and its subject, which end before `at`.
Content QuoteFinder::arabic_content(std::size_t cue, std::size_t at, bool has_subject, bool is_named,
                                    std::size_t limit) const {
  const SpeechTag& tag = tags_[cue];
  const std::size_t size = document_.words.size();
  const std::size_t farthest = std::min(limit, at + kFarthestContent);
  const auto in_marks = [&](std::size_t word) { return Content{Content::Kind::kPair, word, word, pair_opening(word)}; };
  const auto clause = [&](std::size_t from) {
    return Content{Content::Kind::kClause, from, clause_end(from, limit), -1};
  };
  // «أكد أهمية أن …»: a noun right behind is what is said; an «أن» farther on belongs to it.
  const bool takes_noun = tag.is(kAnnounce | kConsider) || (tag.is(kTell) && tag.has_pronoun);
  const std::string_view next = at < limit ? std::string_view(document_.words[at].folded) : std::string_view();
  const bool is_led = next == "الي" || next == "عن" || next == "علي";
  // «أكد فلان رئيس الخلية التي … أن …»: what the speaker is stands before what he says.
  const bool is_role = at < limit && tags_[at].is(kRole | kSpokesman) && !tags_[at].has_and &&
                       !tags_[at].has_preposition && !tags_[at].is_definite;
  // «أكد لصحيفة … أن …»: so does whom he says it to.
  const bool is_told = at < limit && tags_[at].has_preposition && next.starts_with("ل") &&
                       (tags_[at].is(kSpeechNoun | kTitled) || mentions_.starting(at + 1) != nullptr);
  const auto that_follows = [&] {
    const std::size_t until = is_role || is_told ? farthest : std::min(limit, at + kNearThat);
    for (std::size_t j = at; j < until && (is_role || is_told || !is_mark(j)); ++j) {
      if (tags_[j].is(kThat) && j > 0 && !tags_[j - 1].is(kNotThat)) return true;
    }
    return false;
  };
  const bool noun_follows =
      takes_noun && has_subject && at < limit && !is_mark(at) && !tags_[at].is(kThat | kParticiple | kAccording) &&
      (tag.is(kConsider | kParticiple) || !that_follows()) &&
      (is_led || tag.is(kConsider) || (tag.is(kParticiple) && next == "من") || !tags_[at].is(kAdverb)) &&
      !(at + 1 < limit && tags_[at].is(kAdverb) && tags_[at + 1].is(kThat));
  for (std::size_t j = at; j < farthest; ++j) {
    if (is_colon(j)) {
      if (j + 1 < size && pair_opening(j + 1) >= 0) return in_marks(j + 1);
      if (j + 1 >= limit) return {};
      if (tags_[j + 1].is(kThat)) return clause(j + 2);
      return {Content::Kind::kSpeech, j + 1, clause_end(j + 1, limit), -1};
    }
    if (const std::int32_t pair = pair_opening(j); pair >= 0) {
      const QuotePair& marks = pairs_[static_cast<std::size_t>(pair)];
      const bool is_introduced = (j == at && marks.is_closed) || speakers_.is_comma(j - 1);
      const std::size_t words = count_words(marks.open + 1, marks.close);
      if (is_introduced && (words > kShortName || (j > at && words > 1)) &&
          !is_name_in_marks(static_cast<std::size_t>(pair)))
        return in_marks(j);
      if (is_named && words >= kSentenceWords && !tags_[j - 1].is(kTitled) && is_what_is_said(cue, marks, limit))
        return in_marks(j);
      if (!marks.is_closed || marks.close >= farthest) return {};
      j = marks.close;
      continue;
    }
    if (j > at && tags_[j].is(kSpeechVerb | kParticiple | kAccording) && !tags_[j].is(kSpeechNoun | kAdverb) &&
        !noun_follows)
      return {};
    if (noun_follows && j >= at + (is_led ? 1 : 0)) break;
    if (!tags_[j].is(kThat) || (j > 0 && tags_[j - 1].is(kNotThat))) continue;
    if (j + 1 < limit && pair_opening(j + 1) >= 0) {
      const QuotePair& marks = pairs_[static_cast<std::size_t>(pair_opening(j + 1))];
      if (count_words(marks.open + 1, marks.close) > kShortName && clause_end(j + 1, limit) <= marks.close + 1)
        return in_marks(j + 1);
    }
    return clause(j + 1);
  }
  if (!noun_follows) return {};
  const Content noun = clause(at + (is_led ? 1 : 0));
  return count_words(noun.first, noun.end) >= 3 ? noun : Content{};
}

// «وقال فلان الخبير لدى … لفرانس برس "…"»: the marks close the clause, and no «إن» comes behind them.
bool QuoteFinder::is_what_is_said(std::size_t cue, const QuotePair& marks, std::size_t limit) const {
  if (!tags_[cue].is(kSay | kGoOn | kAnnounce | kTell) || !marks.is_closed) return false;
  const std::size_t behind = marks.close + 1;
  if (behind >= limit) return true;
  return is_mark(behind) || tags_[behind].is(kParticiple | kAccording);
}

// «نقلت وكالة … عن الوزير قوله إن …»: the words are the minister's.
void QuoteFinder::arabic_relay(std::size_t cue, std::size_t limit) {
  const Subject through = speakers_.arabic_after(cue + 1, limit);
  for (std::size_t j = std::max(through.next, cue + 1); j < std::min(limit, cue + 12); ++j) {
    if (document_.words[j].folded != "عن") continue;
    const Subject who = speakers_.arabic_after(j + 1, limit);
    const std::int32_t speaker = who.kind == Subject::Kind::kEntity ? who.entity : -1;
    pending_ = {speaker, true, Agreement::kAny, cue, document_.words[cue].sentence};
    for (std::size_t k = who.next; k < std::min(limit, who.next + kFarthestContent); ++k) {
      if (tags_[k].is(kParticiple)) return;  // «قوله» brings its own content
      if (tags_[k].is(kThat) && !tags_[k - 1].is(kNotThat)) {
        add({Content::Kind::kClause, k + 1, clause_end(k + 1, limit), -1}, FoundKind::kIndirect, speaker, cue);
        return;
      }
      if (pair_opening(k) >= 0 && is_colon(k - 1)) {
        add_pair(static_cast<std::size_t>(pair_opening(k)), speaker, cue);
        return;
      }
    }
    pending_.is_valid = false;
    return;
  }
}

void QuoteFinder::arabic_cue(std::size_t cue) {
  const SpeechTag& tag = tags_[cue];
  if (tag.is(kSpeechNoun) && !tag.is(kParticiple)) return;
  const std::size_t limit = limit_of(cue);
  const std::size_t behind = cue + tag.words;
  if (tag.is(kRelay)) return arabic_relay(cue, limit);
  Subject subject{Subject::Kind::kNone, -1, cue, behind};
  if (!tag.is(kParticiple)) {
    subject = speakers_.arabic_after(behind, limit);
    if (!tag.has_and) {
      const Subject before = speakers_.arabic_before(cue, sentence_begin(cue));
      const bool is_apart = cue > 0 && speakers_.is_comma(cue - 1) && subject.kind == Subject::Kind::kEntity;
      if (before.kind != Subject::Kind::kNone && !is_apart)
        subject = {before.kind, before.entity, before.begin, behind};
    }
  }
  std::int32_t speaker = subject.entity;
  bool has_subject = subject.kind == Subject::Kind::kEntity;
  if (subject.kind == Subject::Kind::kNone || subject.kind == Subject::Kind::kCarried) {
    const std::optional<std::int32_t> last = carried(cue, subject.kind == Subject::Kind::kNone);
    if (!last && (tag.is_imperfect || tag.is(kParticiple) || !tag.is(kSay | kGoOn | kAnnounce)))
      return;  // «يذكر أن»: nobody says it
    speaker = last.value_or(-1);
    has_subject = last.has_value() && *last >= 0;
  }
  Content content =
      arabic_content(cue, subject.next, has_subject, has_subject && subject.kind != Subject::Kind::kCarried, limit);
  if (around_[cue] < 0) pending_ = {speaker, true, tag.agreement, cue, document_.words[cue].sentence};
  if (content.kind == Content::Kind::kNone) {
    // «"…"، قال X».
    const std::int32_t pair = tag.has_and || tag.is(kParticiple)
                                  ? -1
                                  : pair_before(std::min(subject.begin == subject.next ? cue : subject.begin, cue));
    if (pair >= 0 && has_subject && count_words(pairs_[static_cast<std::size_t>(pair)].open + 1, cue) >= 2)
      add_pair(static_cast<std::size_t>(pair), speaker, cue);
    return;
  }
  if (around_[cue] >= 0 && subject.kind != Subject::Kind::kEntity) return;
  subject.entity = speaker;
  if (has_subject && outer_ >= 0 && subject.kind != Subject::Kind::kEntity && tag.is(kParticiple))
    subject.kind = Subject::Kind::kNone;
  if (content.kind != Content::Kind::kPair && !fits_inside(cue, subject)) return;
  add(content, FoundKind::kIndirect, speaker, cue);
}

}  // namespace isnad::reading
