#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "core/json.h"

namespace isnad {
namespace {

using Value = rapidjson::Value;

constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

// A document behind which nothing stands but white space, or an error that says at which byte it breaks.
Result<rapidjson::Document> parse(std::string_view line) {
  rapidjson::Document document;
  document.Parse<kParseFlags>(line.data(), line.size());
  if (document.HasParseError()) {
    return fail(std::string("not JSON: ") + rapidjson::GetParseError_En(document.GetParseError()),
                "byte " + std::to_string(document.GetErrorOffset()));
  }
  if (!document.IsObject()) return fail("not a JSON object");
  return document;
}

const Value* find(const Value& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto member = object.FindMember(name);
  return member == object.MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
}

std::string text(const Value& object, const char* name) {
  const Value* value = find(object, name);
  return value != nullptr && value->IsString() ? std::string(value->GetString(), value->GetStringLength())
                                               : std::string();
}

double number(const Value& object, const char* name) {
  const Value* value = find(object, name);
  return value != nullptr && value->IsNumber() ? value->GetDouble() : 0.0;
}

std::optional<double> maybe_number(const Value& object, const char* name) {
  const Value* value = find(object, name);
  return value != nullptr && value->IsNumber() ? std::optional(value->GetDouble()) : std::nullopt;
}

std::optional<std::int64_t> maybe_integer(const Value& object, const char* name) {
  const Value* value = find(object, name);
  return value != nullptr && value->IsInt64() ? std::optional(value->GetInt64()) : std::nullopt;
}

std::vector<std::string> texts(const Value& object, const char* name) {
  std::vector<std::string> items;
  const Value* value = find(object, name);
  if (value != nullptr && value->IsArray()) {
    for (const Value& item : value->GetArray()) {
      if (item.IsString()) items.emplace_back(item.GetString(), item.GetStringLength());
    }
  } else if (value != nullptr && value->IsString()) {
    items.emplace_back(value->GetString(), value->GetStringLength());
  }
  return items;
}

std::optional<Span> maybe_span(const Value& object, const char* name) {
  const Value* value = find(object, name);
  if (value == nullptr || !value->IsArray() || value->Size() != 2 || !(*value)[0].IsUint() || !(*value)[1].IsUint()) {
    return std::nullopt;
  }
  return Span{(*value)[0].GetUint(), (*value)[1].GetUint()};
}

Span span(const Value& object, const char* name) { return maybe_span(object, name).value_or(Span{}); }

template <typename Item, typename Read>
std::vector<Item> items(const Value& object, const char* name, Read&& read) {
  std::vector<Item> found;
  const Value* value = find(object, name);
  if (value != nullptr && value->IsArray()) {
    for (const Value& item : value->GetArray()) {
      if (item.IsObject()) found.push_back(read(item));
    }
  }
  return found;
}

template <typename Enum>
Enum named(const std::string& name, Enum last, Enum fallback) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (name == name_of(static_cast<Enum>(i))) return static_cast<Enum>(i);
  }
  return fallback;
}

// `published` may be a bare string in articles made elsewhere.
std::optional<PublishedTime> time(const Value& object, const char* name) {
  const Value* value = find(object, name);
  if (value == nullptr) return std::nullopt;
  PublishedTime time;
  if (value->IsString()) {
    time.value.assign(value->GetString(), value->GetStringLength());
  } else {
    time = {text(*value, "value"), text(*value, "precision"), text(*value, "from")};
  }
  if (time.value.empty()) return std::nullopt;
  if (time.precision.empty()) time.precision = time.value.size() > 10 ? "minute" : "day";
  return time;
}

LabelScore label(const Value& value) { return {text(value, "label"), number(value, "confidence")}; }

PageRef page_ref(const Value& article) {
  PageRef page;
  if (const Value* value = find(article, "page")) {
    page.url = text(*value, "url");
    page.file = text(*value, "file");
    page.record = text(*value, "record");
    page.offset = static_cast<std::uint64_t>(maybe_integer(*value, "offset").value_or(0));
    page.sha256 = text(*value, "sha256");
  }
  return page;
}

std::vector<Participant> participants(const Value& event, const char* name) {
  return items<Participant>(event, name, [](const Value& who) {
    return Participant{text(who, "entity"), span(who, "span"), text(who, "country"), texts(who, "sectors")};
  });
}

Event event(const Value& value) {
  Event read;
  read.id = text(value, "id");
  read.type = text(value, "type");
  read.mode = text(value, "mode");
  read.cameo = text(value, "cameo");
  read.trigger = span(value, "trigger");
  read.modality = text(value, "modality");
  read.actors = participants(value, "actors");
  read.recipients = participants(value, "recipients");
  read.where = items<EventPlace>(value, "where", [](const Value& place) {
    return EventPlace{text(place, "role"), text(place, "entity")};
  });
  if (const Value* when = find(value, "when")) {
    read.when = text(*when, "value");
    read.when_precision = text(*when, "precision");
  }
  if (const Value* what = find(value, "what")) {
    read.weapon = text(*what, "weapon");
    read.killed = maybe_integer(*what, "killed");
    read.injured = maybe_integer(*what, "injured");
  }
  read.according_to = texts(value, "according_to");
  read.quote = text(value, "quote");
  if (const Value* flag = find(value, "one_party_only"); flag != nullptr && flag->IsBool()) {
    read.one_party_only = flag->GetBool();
  }
  return read;
}

Entity entity(const Value& value) {
  Entity read{text(value, "id"), text(value, "type"), text(value, "name"), text(value, "wikidata"), {}};
  read.mentions = items<Mention>(value, "mentions", [](const Value& mention) {
    return Mention{span(mention, "span"), span(mention, "extent"), text(mention, "form")};
  });
  return read;
}

}  // namespace

Result<Article> article_from_json(std::string_view line) {
  const auto document = parse(line);
  if (!document) return tl::unexpected(document.error());
  const Value& json = *document;
  for (const char* needed : {"id", "body"}) {
    const auto member = json.FindMember(needed);
    if (member == json.MemberEnd()) return fail(std::string("an article needs `") + needed + "`");
    if (!member->value.IsString()) return fail(std::string("`") + needed + "` is not a string");
  }
  Article article;
  article.id = text(json, "id");
  article.version = text(json, "version");
  article.kind = named(text(json, "kind"), ArticleKind::kOther, ArticleKind::kArticle);
  article.role = named(text(json, "role"), Role::kEmbedded, Role::kMain);
  article.page = page_ref(json);
  article.url = text(json, "url");
  article.site = text(json, "site");
  article.domain = text(json, "domain");
  article.title = text(json, "title");
  article.body = text(json, "body");
  article.captions = texts(json, "captions");
  article.language = text(json, "language");
  article.published = time(json, "published");
  article.modified = time(json, "modified");
  article.authors = texts(json, "authors");
  article.credit = text(json, "credit");
  article.section = text(json, "section");
  article.tags = texts(json, "tags");
  article.image = text(json, "image");
  article.links = items<Link>(json, "links", [](const Value& link) {
    return Link{named(text(link, "kind"), LinkKind::kInline, LinkKind::kInline), text(link, "title"),
                text(link, "url")};
  });
  article.dropped = items<Dropped>(json, "dropped", [](const Value& dropped) {
    return Dropped{text(dropped, "kind"), text(dropped, "text")};
  });
  article.reason = text(json, "reason");
  article.span = maybe_span(json, "span");
  return article;
}

Result<Reading> reading_from_json(std::string_view line) {
  const auto document = parse(line);
  if (!document) return tl::unexpected(document.error());
  const Value& json = *document;
  Reading reading;
  reading.article = text(json, "article");
  if (reading.article.empty()) return fail("a reading needs `article`");
  if (const Value* language = find(json, "language")) reading.language = label(*language);
  reading.keywords = items<Keyword>(json, "keywords", [](const Value& keyword) {
    return Keyword{text(keyword, "text"), number(keyword, "score")};
  });
  reading.sections = items<LabelScore>(json, "sections", label);
  reading.entities = items<Entity>(json, "entities", entity);
  reading.places = items<Place>(json, "places", [](const Value& place) {
    return Place{text(place, "entity"),    maybe_number(place, "lat"), maybe_number(place, "lon"),
                 text(place, "precision"), text(place, "within"),      text(place, "geonames")};
  });
  reading.times = items<TimeMention>(json, "times", [](const Value& when) {
    return TimeMention{span(when, "span"),  text(when, "type"), text(when, "value"),     text(when, "mod"),
                       text(when, "begin"), text(when, "end"),  text(when, "unanchored")};
  });
  reading.quotes = items<Quote>(json, "quotes", [](const Value& quote) {
    return Quote{text(quote, "id"),      span(quote, "span"),      text(quote, "kind"),
                 text(quote, "speaker"), maybe_span(quote, "cue"), text(quote, "inside")};
  });
  reading.events = items<Event>(json, "events", event);
  return reading;
}

Result<Story> story_from_json(std::string_view line) {
  const auto document = parse(line);
  if (!document) return tl::unexpected(document.error());
  const Value& json = *document;
  Story story;
  story.id = text(json, "id");
  if (story.id.empty()) return fail("a story needs `id`");
  story.title = text(json, "title");
  story.languages = texts(json, "languages");
  story.articles = texts(json, "articles");
  story.first_seen = text(json, "first_seen");
  story.last_seen = text(json, "last_seen");
  story.sources = static_cast<std::uint32_t>(maybe_integer(json, "sources").value_or(0));
  story.independent_sources = static_cast<std::uint32_t>(maybe_integer(json, "independent_sources").value_or(0));
  story.importance = number(json, "importance");
  story.places = texts(json, "places");
  story.timeline = items<TimelineEntry>(json, "timeline", [](const Value& entry) {
    return TimelineEntry{text(entry, "when"), text(entry, "event")};
  });
  story.disputes = items<Dispute>(json, "disputes", [](const Value& dispute) {
    return Dispute{texts(dispute, "events"), text(dispute, "about")};
  });
  return story;
}

}  // namespace isnad
