#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "core/time.h"
#include "site/drawings.h"
#include "site/layout.h"
#include "site/pages.h"
#include "site/parts.h"
#include "site/sayings.h"

namespace isnad::site {
namespace {

constexpr std::size_t kListedArticles = 80;  // of a story; the first ones, as they are what the others follow
constexpr std::size_t kReadArticles = 6;     // read for what was said and where
constexpr std::size_t kSayingsOfOne = 5;
constexpr std::size_t kSpeakers = 10;
constexpr std::size_t kListedPlaces = 24;

struct StoryMatter {
  archive::StorySummary summary;
  std::vector<archive::ArticleSummary> articles;
  std::vector<archive::ArticleView> views;
};

// The story with its articles; the first that are no copies of another here are read whole.
Result<std::optional<StoryMatter>> gather(archive::Store& store, std::string_view id, Ui ui) {
  auto story = store.story(id, code_of(ui));
  if (!story) return tl::unexpected(story.error());
  if (!*story) return std::nullopt;
  StoryMatter matter;
  matter.summary = std::move(**story);
  std::vector<std::string> ids = matter.summary.story.articles;
  if (ids.size() > kListedArticles) ids.resize(kListedArticles);
  auto articles = store.summaries(ids);
  if (!articles) return tl::unexpected(articles.error());
  matter.articles = std::move(*articles);
  std::set<std::string_view> listed;
  for (const archive::ArticleSummary& article : matter.articles) listed.insert(article.id);
  for (const archive::ArticleSummary& article : matter.articles) {
    if (listed.contains(article.copy_of)) continue;
    if (matter.views.size() == kReadArticles) break;
    auto view = store.article(article.id);
    if (!view) return tl::unexpected(view.error());
    if (*view) matter.views.push_back(std::move(**view));
  }
  return matter;
}

Html lead_part(const Context& context, const StoryMatter& matter) {
  const Ui ui = context.ui;
  const archive::StorySummary& story = matter.summary;
  const std::string title = story_title(story);
  Html out;
  out.add("<header class=\"story-head\"><h1>{}</h1>",
          title.empty() ? Html(tr(ui, "article.untitled")) : run(title, story_language(story)));
  out.add("<p class=\"meta\"><span class=\"count\">{}{}</span>",
          chain_mark(context, story.story.sources, story.story.independent_sources),
          counted(ui, "sources", std::max<std::uint32_t>(story.story.sources, 1)));
  if (story.story.sources > 1) out.add(" <span>{}</span>", counted(ui, "independent", story.story.independent_sources));
  for (const std::string& label : story.sections) {
    out.add(" <a href=\"{}\">{}</a>", Url::local("/section/" + percent_encode(label)), section_name(ui, label));
  }
  out.add("</p>");
  const std::string excerpt = shown_excerpt(story.lead);
  if (!excerpt.empty()) {
    out.add("<p class=\"standfirst\"><bdi{}>{}</bdi></p>", language_attributes(story.lead.language), excerpt);
  }
  return out.add("<p class=\"meta\"><a class=\"go-on\" href=\"{}\">{}</a> {}</p></header>",
                 Url::local(article_path(story.lead.id)), outlet(story.lead),
                 when_of(context, story.lead, DateStyle::kLong));
}

Html copies_part(const Context& context, const std::vector<const archive::ArticleSummary*>& copies) {
  const Ui ui = context.ui;
  constexpr std::string_view kKinds[] = {"story.copy_exact", "story.copy_near", "story.copy_excerpt"};
  Html out;
  out.add("<details class=\"copies\"><summary>{}</summary><ul>", counted(ui, "copies", copies.size()));
  for (const archive::ArticleSummary* copy : copies) {
    out.add(
        "<li><a href=\"{}\">{}</a> <span class=\"meta\"><span>{}</span> <span class=\"tag\">{}</span> {}</span></li>",
        Url::local(article_path(copy->id)), headline(context, *copy), outlet(*copy),
        tr(ui, kKinds[static_cast<std::size_t>(copy->copy_kind)]), when_of(context, *copy, DateStyle::kShort));
  }
  return out.add("</ul></details>");
}

// What the points of the axis and of the list mean, as far as they occur.
Html legend(Ui ui, const std::set<TellingKind>& kinds) {
  Html out;
  out.add("<ul class=\"legend\">");
  if (kinds.contains(TellingKind::kFirst)) out.add("<li class=\"first\">{}</li>", tr(ui, "story.first_here"));
  if (kinds.contains(TellingKind::kOwn)) out.add("<li class=\"own\">{}</li>", tr(ui, "story.own_telling"));
  if (kinds.contains(TellingKind::kCopy)) out.add("<li class=\"copy\">{}</li>", tr(ui, "story.copy"));
  return out.add("</ul>");
}

// The articles, first published first; each with its copies folded under it.
Html coverage_part(const Context& context, const StoryMatter& matter) {
  const Ui ui = context.ui;
  std::map<std::string, std::vector<const archive::ArticleSummary*>> copies;
  std::map<std::string, bool> listed;
  for (const archive::ArticleSummary& article : matter.articles) listed[article.id] = article.copy_of.empty();
  std::vector<const archive::ArticleSummary*> own;
  for (const archive::ArticleSummary& article : matter.articles) {
    // A copy whose original stands elsewhere (another story, not listed) stands for itself.
    const auto original = listed.find(article.copy_of);
    if (!article.copy_of.empty() && original != listed.end() && original->second) {
      copies[article.copy_of].push_back(&article);
    } else {
      own.push_back(&article);
    }
  }
  Html out;
  out.add("<section aria-labelledby=\"coverage\"><h2 id=\"coverage\">{}</h2><ol class=\"coverage\">",
          tr(ui, "story.coverage"));
  for (const archive::ArticleSummary* article : own) {
    const bool is_first = article->id == matter.summary.first.id;
    const char* kind = is_first ? "first" : article->copy_of.empty() ? "own" : "copy";
    out.add("<li class=\"{}\"><p class=\"meta\"><strong>{}</strong> {}", kind, outlet(*article),
            when_of(context, *article, DateStyle::kShort));
    if (is_first) out.add(" <span class=\"tag first\">{}</span>", tr(ui, "story.first_here"));
    if (!article->copy_of.empty()) out.add(" <span class=\"tag\">{}</span>", tr(ui, "story.copy"));
    out.add("</p><p class=\"line-title\"><a href=\"{}\">{}</a></p>", Url::local(article_path(article->id)),
            headline(context, *article));
    if (const auto found = copies.find(article->id); found != copies.end())
      out.add(copies_part(context, found->second));
    out.add("</li>");
  }
  out.add("</ol>");
  std::vector<Telling> tellings;
  std::set<TellingKind> kinds;
  for (const archive::ArticleSummary& article : matter.articles) {
    const TellingKind kind = article.id == matter.summary.first.id ? TellingKind::kFirst
                             : article.copy_of.empty()             ? TellingKind::kOwn
                                                                   : TellingKind::kCopy;
    kinds.insert(kind);
    tellings.push_back({article.when, outlet_name(article), article.published, kind});
  }
  const Html axis = telling_axis(ui, std::move(tellings));
  if (!axis.is_empty()) {
    out.add("<figure><figcaption>{}{}</figcaption>{}</figure>", tr(ui, "story.published_when"), legend(ui, kinds),
            axis);
  }
  return out.add("</section>");
}

Html sayings_part(const Context& context, const StoryMatter& matter) {
  const Ui ui = context.ui;
  std::vector<Saying> sayings;
  for (const archive::ArticleView& view : matter.views) {
    for (Saying& saying : sayings_of(view)) {
      if (!saying.who.empty()) sayings.push_back(std::move(saying));
    }
  }
  std::vector<Speaker> speakers = by_speaker(sayings, kSayingsOfOne, code_of(ui));
  if (speakers.empty()) return {};
  if (speakers.size() > kSpeakers) speakers.resize(kSpeakers);
  Html out;
  out.add("<section aria-labelledby=\"said\"><h2 id=\"said\">{}</h2><dl class=\"said\">", tr(ui, "story.said"));
  for (const Speaker& speaker : speakers) {
    out.add("<dt>{}</dt>", run(speaker.name, speaker.language));
    for (const Saying& saying : speaker.sayings) {
      out.add("<dd><p{}>{}</p><p class=\"meta\"><a href=\"{}\">{}</a>",
              Attr("class", saying.is_direct ? "direct" : "told"),
              html("<bdi{}>{}</bdi>", language_attributes(saying.language), saying.text),
              Url::local(article_path(saying.article)), run(saying.outlet, ""));
      if (saying.one_party_only) out.add(" <span class=\"tag party\">{}</span>", tr(ui, "story.one_party"));
      out.add("</p></dd>");
    }
  }
  return out.add("</dl></section>");
}

Html events_part(const Context& context, const StoryMatter& matter) {
  const Ui ui = context.ui;
  struct Dated {
    std::string when;
    const Event* event;
    const archive::ArticleView* view;
  };
  std::vector<Dated> dated;
  for (const archive::ArticleView& view : matter.views) {
    if (view.summary.rights == archive::Rights::kTitle) continue;
    for (const Event& event : view.reading.events) {
      if (!event.when.empty()) dated.push_back({event.when, &event, &view});
    }
  }
  if (dated.empty()) return {};
  std::stable_sort(dated.begin(), dated.end(), [](const Dated& a, const Dated& b) { return a.when < b.when; });
  if (dated.size() > 24) dated.resize(24);
  Html out;
  out.add("<section aria-labelledby=\"timeline\"><h2 id=\"timeline\">{}</h2><ol class=\"timeline\">",
          tr(ui, "story.timeline"));
  for (const Dated& one : dated) {
    const Html when = time_element(ui, one.when, context.now, DateStyle::kShort);
    out.add("<li><span class=\"when\">{}</span> <span>{}</span></li>", when.is_empty() ? Html(one.when) : when,
            event_words(ui, *one.view, *one.event));
  }
  return out.add("</ol></section>");
}

Html disputes_part(const Context& context, const StoryMatter& matter) {
  const Ui ui = context.ui;
  std::map<std::string, std::pair<const Event*, const archive::ArticleView*>> events;
  for (const archive::ArticleView& view : matter.views) {
    for (const Event& event : view.reading.events) events.emplace(event.id, std::pair{&event, &view});
  }
  Html out;
  for (const Dispute& dispute : matter.summary.story.disputes) {
    const std::string key = fmt::format("story.dispute.{}", dispute.about);
    if (!has_string(key)) continue;
    if (out.is_empty()) {
      out.add("<section aria-labelledby=\"disputes\"><h2 id=\"disputes\">{}</h2><ul>", tr(ui, "story.disputes"));
    }
    out.add("<li>{}<ul>", tr(ui, key));
    for (const std::string& id : dispute.events) {
      const auto found = events.find(id);
      if (found != events.end()) out.add("<li>{}</li>", event_words(ui, *found->second.second, *found->second.first));
    }
    out.add("</ul></li>");
  }
  return out.is_empty() ? out : out.add("</ul></section>");
}

struct NamedPlace {
  std::string name;
  std::string language;
  std::uint32_t mentions = 0;
  std::optional<double> lat, lon;
};

// The places of all articles read, most mentioned first. An entity has one id in every language: of its names the one
// in the interface's language is shown.
std::vector<NamedPlace> named_places(Ui ui, const std::vector<archive::ArticleView>& views) {
  std::map<std::string, NamedPlace> places;
  for (const archive::ArticleView& view : views) {
    for (const Place& place : view.reading.places) {
      const Entity* entity = entity_of(view.reading, place.entity);
      if (entity == nullptr || entity->name.empty()) continue;
      NamedPlace& known = places[entity->id];
      if (known.name.empty() || (known.language != code_of(ui) && view.summary.language == code_of(ui))) {
        known.name = entity->name;
        known.language = view.summary.language;
      }
      known.mentions += static_cast<std::uint32_t>(std::max<std::size_t>(entity->mentions.size(), 1));
      if (place.lat && place.lon) {
        known.lat = place.lat;
        known.lon = place.lon;
      }
    }
  }
  std::vector<NamedPlace> ordered;
  for (auto& [id, place] : places) ordered.push_back(std::move(place));
  std::stable_sort(ordered.begin(), ordered.end(), [](const NamedPlace& a, const NamedPlace& b) {
    return a.mentions != b.mentions ? a.mentions > b.mentions : a.name < b.name;
  });
  return ordered;
}

Html places_part(const Context& context, const StoryMatter& matter) {
  const Ui ui = context.ui;
  std::vector<NamedPlace> places = named_places(ui, matter.views);
  if (places.empty()) return {};
  std::vector<MapPoint> points;
  for (const NamedPlace& place : places) {
    if (place.lat) points.push_back({place.name, place.language, *place.lat, *place.lon, place.mentions});
  }
  if (places.size() > kListedPlaces) places.resize(kListedPlaces);
  Html out;
  out.add("<section aria-labelledby=\"places\"><h2 id=\"places\">{}</h2>", tr(ui, "story.map"));
  const Html map = place_map(ui, std::move(points));
  if (!map.is_empty()) out.add("<figure>{}</figure>", map);
  out.add("<ul class=\"chips\">");
  for (const NamedPlace& place : places) {
    out.add("<li><a href=\"{}\">{}</a></li>", Url::local(search_path(place.name)), run(place.name, place.language));
  }
  return out.add("</ul></section>");
}

}  // namespace

Result<Response> story_page(archive::Store& store, const Context& context, std::string_view id) {
  const auto matter = gather(store, id, context.ui);
  if (!matter) return tl::unexpected(matter.error());
  if (!*matter) return error_page(context, 404);
  const StoryMatter& story = **matter;
  Response response;
  if (story.summary.story.id != id) {  // merged into another
    response.status = 301;
    response.location = story_path(story.summary.story.id);
    return response;
  }
  PageHead head;
  head.title = story_title(story.summary);
  head.description = shown_excerpt(story.summary.lead);
  head.feed = story_path(story.summary.story.id) + "/feed";
  if (!story.summary.sections.empty()) head.section = story.summary.sections.front();
  Html accounts = disputes_part(context, story);
  accounts.add(sayings_part(context, story)).add(events_part(context, story));
  const Html places = places_part(context, story);
  // One below the other they stand in this order; side by side the accounts have the second column, or else the places.
  const char* layout = !accounts.is_empty() ? "columns" : !places.is_empty() ? "columns two" : "columns one";
  Html main;
  main.add("<article class=\"story\">{}<div{}><div>{}</div>", lead_part(context, story), Attr("class", layout),
           coverage_part(context, story));
  if (!accounts.is_empty()) main.add("<div class=\"accounts\">{}</div>", accounts);
  if (!places.is_empty()) main.add("<div>{}</div>", places);
  main.add("</div></article>");
  response.body = page(context, head, main);
  return response;
}

}  // namespace isnad::site
