#include "core/json.h"

#include <array>
#include <optional>

#include "core/json_writer.h"

namespace isnad {
namespace {

constexpr std::array<const char*, 10> kKinds = {"article", "live",    "gallery", "video",         "listing",
                                                "forum",   "product", "service", "documentation", "other"};
constexpr std::array<const char*, 2> kRoles = {"main", "embedded"};
constexpr std::array<const char*, 4> kLinkKinds = {"read_also", "similar", "section", "inline"};
constexpr std::array<const char*, 3> kCopyKinds = {"exact", "near", "excerpt"};

void write(JsonWriter& json, const std::optional<PublishedTime>& time) {
  if (!time) return json.null();
  json.object([&] {
    json.text("value", time->value);
    json.text("precision", time->precision);
    json.text("from", time->from);
  });
}

void write(JsonWriter& json, const LabelScore& score) {
  json.object([&] {
    json.text("label", score.label);
    json.number("confidence", score.confidence);
  });
}

void write_participants(JsonWriter& json, const char* name, const std::vector<Participant>& participants) {
  json.array(name, participants, [&](const Participant& who) {
    json.object([&] {
      json.text("entity", who.entity);
      json.span("span", who.span);
      json.text_or_null("country", who.country);
      json.texts("sectors", who.sectors);
    });
  });
}

void write(JsonWriter& json, const Entity& entity) {
  json.object([&] {
    json.text("id", entity.id);
    json.text("type", entity.type);
    json.text("name", entity.name);
    json.text_or_null("wikidata", entity.wikidata);
    json.array("mentions", entity.mentions, [&](const Mention& mention) {
      json.object([&] {
        json.span("span", mention.span);
        json.span("extent", mention.extent);
        json.text("form", mention.form);
      });
    });
  });
}

void write(JsonWriter& json, const Place& place) {
  json.object([&] {
    json.text("entity", place.entity);
    json.number_or_null("lat", place.lat);
    json.number_or_null("lon", place.lon);
    json.text_or_null("precision", place.precision);
    json.text_or_null("within", place.within);
    json.text_or_null("geonames", place.geonames);
  });
}

void write(JsonWriter& json, const TimeMention& time) {
  json.object([&] {
    json.span("span", time.span);
    json.text("type", time.type);
    json.text_or_null("value", time.value);
    json.text_or_null("mod", time.mod);
    json.text_or_null("begin", time.begin);
    json.text_or_null("end", time.end);
    json.text_or_null("unanchored", time.unanchored);
  });
}

void write(JsonWriter& json, const Quote& quote) {
  json.object([&] {
    json.text("id", quote.id);
    json.span("span", quote.span);
    json.text("kind", quote.kind);
    json.text_or_null("speaker", quote.speaker);
    json.span_or_null("cue", quote.cue);
    json.text_or_null("inside", quote.inside);
  });
}

void write(JsonWriter& json, const Event& event) {
  json.object([&] {
    json.text("id", event.id);
    json.text("type", event.type);
    json.text_or_null("mode", event.mode);
    json.text_or_null("cameo", event.cameo);
    json.span("trigger", event.trigger);
    json.text("modality", event.modality);
    write_participants(json, "actors", event.actors);
    write_participants(json, "recipients", event.recipients);
    json.array("where", event.where, [&](const EventPlace& place) {
      json.object([&] {
        json.text("role", place.role);
        json.text("entity", place.entity);
      });
    });
    if (event.when.empty()) {
      json.key("when");
      json.null();
    } else {
      json.object("when", [&] {
        json.text("value", event.when);
        json.text_or_null("precision", event.when_precision);
      });
    }
    json.object("what", [&] {
      json.text_or_null("weapon", event.weapon);
      json.integer_or_null("killed", event.killed);
      json.integer_or_null("injured", event.injured);
    });
    json.texts("according_to", event.according_to);
    json.text_or_null("quote", event.quote);
    json.boolean("one_party_only", event.one_party_only);
  });
}

void write_page(JsonWriter& json, const PageRef& page) {
  json.object("page", [&] {
    json.text_or_null("url", page.url);
    json.text_or_null("file", page.file);
    json.text_or_null("record", page.record);
    json.integer("offset", static_cast<std::int64_t>(page.offset));
    json.text("sha256", page.sha256);
  });
}

}  // namespace

const char* name_of(ArticleKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
const char* name_of(Role role) { return kRoles[static_cast<std::size_t>(role)]; }
const char* name_of(LinkKind kind) { return kLinkKinds[static_cast<std::size_t>(kind)]; }
const char* name_of(CopyKind kind) { return kCopyKinds[static_cast<std::size_t>(kind)]; }

std::string to_json(const Article& article, bool explain) {
  JsonWriter json;
  json.object([&] {
    json.text("id", article.id);
    json.text("version", article.version);
    json.text("kind", name_of(article.kind));
    json.text("role", name_of(article.role));
    write_page(json, article.page);
    json.text_or_null("url", article.url);
    json.text_or_null("site", article.site);
    json.text_or_null("domain", article.domain);
    json.text_or_null("title", article.title);
    json.text("body", article.body);
    json.texts("captions", article.captions);
    json.text_or_null("language", article.language);
    json.key("published");
    write(json, article.published);
    json.key("modified");
    write(json, article.modified);
    json.texts("authors", article.authors);
    json.text_or_null("credit", article.credit);
    json.text_or_null("section", article.section);
    json.texts("tags", article.tags);
    json.text_or_null("image", article.image);
    json.array("links", article.links, [&](const Link& link) {
      json.object([&] {
        json.text("kind", name_of(link.kind));
        json.text("title", link.title);
        json.text_or_null("url", link.url);
      });
    });
    if (article.span) json.span("span", *article.span);
    if (!explain) return;
    json.text_or_null("reason", article.reason);
    json.array("dropped", article.dropped, [&](const Dropped& dropped) {
      json.object([&] {
        json.text("kind", dropped.kind);
        json.text("text", dropped.text);
      });
    });
  });
  return json.take();
}

std::string to_json(const Reading& reading) {
  JsonWriter json;
  json.object([&] {
    json.text("article", reading.article);
    json.key("language");
    write(json, reading.language);
    json.array("keywords", reading.keywords, [&](const Keyword& keyword) {
      json.object([&] {
        json.text("text", keyword.text);
        json.number("score", keyword.score);
      });
    });
    json.array("sections", reading.sections, [&](const LabelScore& section) { write(json, section); });
    json.array("entities", reading.entities, [&](const Entity& entity) { write(json, entity); });
    json.array("places", reading.places, [&](const Place& place) { write(json, place); });
    json.array("times", reading.times, [&](const TimeMention& time) { write(json, time); });
    json.array("quotes", reading.quotes, [&](const Quote& quote) { write(json, quote); });
    json.array("events", reading.events, [&](const Event& event) { write(json, event); });
  });
  return json.take();
}

std::string to_json(const Analysis& analysis) {
  JsonWriter json;
  json.object([&] {
    json.text("article", analysis.article);
    json.key("language");
    write(json, analysis.language);
    json.array("sentences", analysis.sentences, [&](const Sentence& sentence) {
      json.object([&] {
        json.span("span", sentence.span);
        json.array("tokens", sentence.tokens, [&](const Token& token) {
          json.object([&] {
            json.span("span", token.span);
            json.text_or_null("stem", token.stem);
            json.text_or_null("lemma", token.lemma);
            json.array("segments", token.segments, [&](const Segment& segment) {
              json.object([&] {
                json.span("span", segment.span);
                json.text_or_null("pos", segment.pos);
                json.key("head");
                if (segment.head) {
                  json.value(static_cast<std::int64_t>(*segment.head));
                } else {
                  json.null();
                }
                json.text_or_null("relation", segment.relation);
              });
            });
          });
        });
      });
    });
  });
  return json.take();
}

std::string to_json(const Story& story) {
  JsonWriter json;
  json.object([&] {
    json.text("id", story.id);
    json.text("title", story.title);
    json.texts("languages", story.languages);
    json.texts("articles", story.articles);
    json.text_or_null("first_seen", story.first_seen);
    json.text_or_null("last_seen", story.last_seen);
    json.integer("sources", story.sources);
    json.integer("independent_sources", story.independent_sources);
    json.number("importance", story.importance);
    json.texts("places", story.places);
    json.array("timeline", story.timeline, [&](const TimelineEntry& entry) {
      json.object([&] {
        json.text("when", entry.when);
        json.text("event", entry.event);
      });
    });
    json.array("disputes", story.disputes, [&](const Dispute& dispute) {
      json.object([&] {
        json.texts("events", dispute.events);
        json.text("about", dispute.about);
      });
    });
  });
  return json.take();
}

std::string to_json(const CopyGroup& group) {
  JsonWriter json;
  json.object([&] {
    json.text("group", group.group);
    json.text("first", group.first);
    json.array("copies", group.copies, [&](const Copy& copy) {
      json.object([&] {
        json.text("id", copy.id);
        json.text("kind", name_of(copy.kind));
        json.number("similarity", copy.similarity);
      });
    });
  });
  return json.take();
}

}  // namespace isnad
