#include "site/sayings.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "text/token.h"
#include "text/utf8.h"

namespace isnad::site {
namespace {

constexpr std::size_t kLongestSaying = 600;  // code points

// A text with the byte offset of each code point, so that many spans cost one pass.
class Sliced {
 public:
  explicit Sliced(const std::string& text) : text_(text), offsets_(text::code_point_offsets(text)) {}
  std::string_view at(const Span& span) const {
    const auto length = static_cast<std::uint32_t>(offsets_.size() - 1);
    const std::uint32_t end = std::min(span.end, length);
    if (span.begin >= end) return {};
    return std::string_view(text_).substr(offsets_[span.begin], offsets_[end] - offsets_[span.begin]);
  }

 private:
  const std::string& text_;
  std::vector<std::uint32_t> offsets_;
};

std::string shortened(std::string_view text) {
  if (text::count_code_points(text) <= kLongestSaying) return text::collapse_space(text);
  std::string cut(text::slice(text, 0, kLongestSaying));
  if (const std::size_t blank = cut.rfind(' '); blank != std::string::npos) cut.resize(blank);
  return text::collapse_space(cut) + "…";
}

bool may_show(const archive::ArticleView& view, const std::string& text) {
  switch (view.summary.rights) {
    case archive::Rights::kFull:
      return true;
    case archive::Rights::kExcerpt:
      return view.summary.excerpt.find(text) != std::string::npos;
    case archive::Rights::kTitle:
      return false;
  }
  return false;
}

std::string names_of(const Reading& reading, const std::vector<std::string>& ids) {
  std::string names;
  for (const std::string& id : ids) {
    const Entity* entity = entity_of(reading, id);
    if (entity == nullptr) continue;
    names += (names.empty() ? "" : " ← ") + entity->name;
  }
  return names;
}

}  // namespace

const Entity* entity_of(const Reading& reading, std::string_view id) {
  for (const Entity& entity : reading.entities) {
    if (entity.id == id) return &entity;
  }
  return nullptr;
}

std::vector<Saying> sayings_of(const archive::ArticleView& view) {
  std::vector<std::pair<std::uint32_t, Saying>> placed;
  const Sliced body(view.article.body);
  const auto add = [&](std::uint32_t at, Saying saying) {
    if (saying.text.empty() || !may_show(view, saying.text)) return;
    saying.who_language = saying.language = view.summary.language;
    saying.article = view.summary.id;
    saying.outlet = view.summary.site.empty() ? view.summary.domain : view.summary.site;
    placed.emplace_back(at, std::move(saying));
  };
  std::set<std::string> quotes;
  for (const Quote& quote : view.reading.quotes) {
    if (!quote.inside.empty() || quote.kind == "headline") continue;
    quotes.insert(quote.id);
    Saying saying;
    if (const Entity* speaker = entity_of(view.reading, quote.speaker)) {
      saying.who = speaker->name;
      saying.who_id = speaker->id;
    }
    saying.text = shortened(body.at(quote.span));
    saying.is_direct = quote.kind == "direct";
    add(quote.span.begin, std::move(saying));
  }
  std::vector<Span> sentences;
  for (const Event& event : view.reading.events) {
    if (event.according_to.empty() || quotes.contains(event.quote)) continue;
    if (sentences.empty()) sentences = text::split_sentences(view.article.body, text::tokenize(view.article.body));
    const auto sentence = std::find_if(sentences.begin(), sentences.end(), [&](const Span& span) {
      return span.begin <= event.trigger.begin && event.trigger.begin < span.end;
    });
    if (sentence == sentences.end()) continue;
    Saying saying;
    saying.who = names_of(view.reading, event.according_to);
    for (const std::string& id : event.according_to) saying.who_id += (saying.who_id.empty() ? "" : " ") + id;
    saying.text = shortened(body.at(*sentence));
    saying.one_party_only = event.one_party_only;
    add(event.trigger.begin, std::move(saying));
  }
  std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Saying> sayings;
  for (auto& one : placed) {
    Saying& saying = one.second;
    const bool is_known = std::any_of(sayings.begin(), sayings.end(), [&](const Saying& other) {
      return other.text == saying.text && other.who == saying.who;
    });
    if (!is_known) sayings.push_back(std::move(saying));
  }
  return sayings;
}

std::vector<Speaker> by_speaker(const std::vector<Saying>& sayings, std::size_t most, std::string_view language) {
  std::vector<Speaker> speakers;
  std::map<std::string, std::size_t> places;
  std::set<std::string> told;
  for (const Saying& saying : sayings) {
    if (!told.insert(saying.text).second) continue;
    const auto [place, is_new] = places.emplace(saying.who_id.empty() ? saying.who : saying.who_id, speakers.size());
    if (is_new) speakers.push_back({saying.who, saying.who_language, {}});
    Speaker& speaker = speakers[place->second];
    if (speaker.language != language && saying.who_language == language) {
      speaker.name = saying.who;
      speaker.language = saying.who_language;
    }
    if (speaker.sayings.size() < most) speaker.sayings.push_back(saying);
  }
  std::stable_sort(speakers.begin(), speakers.end(), [](const Speaker& a, const Speaker& b) {
    if (a.name.empty() != b.name.empty()) return b.name.empty();
    return a.sayings.size() > b.sayings.size();
  });
  return speakers;
}

Html event_words(Ui ui, const archive::ArticleView& view, const Event& event) {
  const auto participants = [&](const std::vector<Participant>& list) {
    std::string names;
    for (const Participant& one : list) {
      const Entity* entity = entity_of(view.reading, one.entity);
      if (entity != nullptr) names += (names.empty() ? "" : " · ") + entity->name;
    }
    return names;
  };
  const std::string& language = view.summary.language;
  const std::string key = fmt::format("event.{}", event.type);
  Html out;
  out.add("<strong>{}</strong>", has_string(key) ? tr(ui, key) : std::string_view(event.type));
  const std::string actors = participants(event.actors);
  const std::string recipients = participants(event.recipients);
  if (!actors.empty()) out.add(" {}", run(actors, language));
  if (!recipients.empty()) out.add(" {} {}", ui == Ui::kArabic ? "←" : "→", run(recipients, language));
  std::string places;
  for (const EventPlace& place : event.where) {
    const Entity* entity = entity_of(view.reading, place.entity);
    if (entity != nullptr && places.find(entity->name) == std::string::npos) {
      places += (places.empty() ? "" : " · ") + entity->name;
    }
  }
  if (!places.empty()) out.add("{} {}", ui == Ui::kArabic ? "،" : ",", run(places, language));
  if (event.killed)
    out.add(" ({})", counted(ui, "killed", static_cast<std::uint64_t>(std::max<std::int64_t>(*event.killed, 0))));
  if (event.injured) {
    out.add(" ({})", counted(ui, "injured", static_cast<std::uint64_t>(std::max<std::int64_t>(*event.injured, 0))));
  }
  const std::string modality = fmt::format("modality.{}", event.modality);
  if (has_string(modality)) out.add(" <span class=\"tag\">{}</span>", tr(ui, modality));
  const std::string claimants = names_of(view.reading, event.according_to);
  if (!claimants.empty())
    out.add(" <span class=\"claim\">{} {}</span>", tr(ui, "story.according_to"), run(claimants, language));
  if (event.one_party_only) out.add(" <span class=\"tag party\">{}</span>", tr(ui, "story.one_party"));
  return out;
}

}  // namespace isnad::site
