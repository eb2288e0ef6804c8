// The records that flow through the rooms: Page, Article, Reading, Story. Field names are those of the JSON Lines that
// the verbs write (docs/formats.md); unknown is null or absent, never a guess. Spans are [begin, end) in Unicode code
// points of the article's `body` unless the text they lie in is named.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace isnad {

// The engine's version, written on every row that it reads (`isnad reread` looks for older ones).
inline constexpr const char* kEngineVersion = "0.1.0";

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
};

// What a feed says of a page it links to: evidence for the article's metadata, and its text where the page is not to
// be had.
struct FeedItem {
  std::string guid;
  std::string url;
  std::string title;
  std::string summary;    // HTML or text, as the feed gives it
  std::string content;    // full HTML where the feed carries it
  std::string published;  // RFC 3339 with the publisher's offset, or empty
  std::string updated;
  std::vector<std::string> authors;
  std::vector<std::string> categories;
  std::string image;
};

// Where an article's bytes came from.
struct PageRef {
  std::string url;           // address it was fetched from, after redirects; may be empty
  std::string file;          // path as given on the command line, or empty
  std::string record;        // WARC-Record-ID, or empty
  std::uint64_t offset = 0;  // of the record in its file
  std::string sha256;        // of `bytes`, 64 hex digits
};

enum class PageFormat : std::uint8_t { kDetect, kHtml, kText, kFeedItem };

// One raw page, as it came in.
struct Page {
  PageRef ref;
  std::string bytes;
  std::string content_type;   // the HTTP header's value, or empty
  std::string fetched;        // RFC 3339, or empty
  std::string last_modified;  // the HTTP header as RFC 3339, or empty
  PageFormat format = PageFormat::kDetect;
  std::optional<FeedItem> item;
  std::string source;  // id of the source that led to it, or empty
};

enum class ArticleKind : std::uint8_t {
  kArticle,
  kLive,
  kGallery,
  kVideo,
  kListing,
  kForum,
  kProduct,
  kService,
  kDocumentation,
  kOther
};
enum class Role : std::uint8_t { kMain, kEmbedded };
enum class LinkKind : std::uint8_t { kReadAlso, kSimilar, kSection, kInline };

// A time as the publisher wrote it: `2024-08-19` or `2024-08-19T14:05:00+03:00`, never moved to another zone.
struct PublishedTime {
  std::string value;
  std::string precision;  // "minute" | "day"
  std::string from;       // "json-ld" | "meta" | "time" | "url" | "text" | "feed" | "http"
  bool operator==(const PublishedTime&) const = default;
};

struct Link {
  LinkKind kind = LinkKind::kInline;
  std::string title;
  std::string url;  // absolute where the page's address is known; empty where the text page has none
  bool operator==(const Link&) const = default;
};

// Text that was left out of the body, for --explain.
struct Dropped {
  std::string kind;  // "menu" | "tags" | "share" | "advert" | "comments" | "listing" | "label" | "other"
  std::string text;
};

struct Article {
  std::string id;       // names the article: from its canonical URL, or from the page's content and its place there
  std::string version;  // hash of what was read
  ArticleKind kind = ArticleKind::kArticle;
  Role role = Role::kMain;
  PageRef page;
  std::string url;  // canonical
  std::string site;
  std::string domain;
  std::string title;
  std::string body;  // paragraphs with one blank line between
  std::vector<std::string> captions;
  std::string language;  // BCP 47, or empty
  std::optional<PublishedTime> published;
  std::optional<PublishedTime> modified;
  std::vector<std::string> authors;
  std::string credit;
  std::string section;
  std::vector<std::string> tags;
  std::string image;
  std::vector<Link> links;
  std::vector<Dropped> dropped;
  std::string reason;        // why the page is of its kind; only with --explain
  std::optional<Span> span;  // plain text pages: the article's place in the decoded input
};

struct LabelScore {
  std::string label;
  double confidence = 0;
};

struct Keyword {
  std::string text;
  double score = 0;
};

struct Mention {
  Span span;         // bare: clitics and titles cut off
  Span extent;       // the whole phrase
  std::string form;  // "name" | "description" | "adjective" | "pronoun"
};

struct Entity {
  std::string id;
  std::string type;  // "PER" | "ORG" | "LOC" | "GPE" | "FAC" | "NORP" | "MISC"
  std::string name;
  std::string wikidata;  // empty: unknown
  std::vector<Mention> mentions;
};

struct Place {
  std::string entity;
  std::optional<double> lat;  // WGS 84 degrees; absent where precision would be coarser than district
  std::optional<double> lon;
  std::string precision;  // "point" | "town" | "district" | "region" | "country"
  std::string within;     // ISO 3166-1 or -2 code, or empty
  std::string geonames;
};

// A time expression with its TIMEX3 value.
struct TimeMention {
  Span span;
  std::string type;   // "DATE" | "TIME" | "DURATION" | "SET"
  std::string value;  // empty: not anchored
  std::string mod;
  std::string begin;
  std::string end;  // exclusive
  std::string unanchored;
};

struct Quote {
  std::string id;
  Span span;
  std::string kind;     // "direct" | "indirect" | "headline" | "nested"
  std::string speaker;  // entity id, or empty
  std::optional<Span> cue;
  std::string inside;  // id of the quote this one stands in, or empty
};

struct Participant {
  std::string entity;
  Span span;
  std::string country;  // CAMEO, three letters
  std::vector<std::string> sectors;
};

struct EventPlace {
  std::string role;  // "target" | "origin" | "within" | "venue"
  std::string entity;
};

struct Event {
  std::string id;
  std::string type;  // PLOVER
  std::string mode;
  std::string cameo;
  Span trigger;
  std::string modality = "asserted";
  std::vector<Participant> actors;
  std::vector<Participant> recipients;
  std::vector<EventPlace> where;
  std::string when;            // ISO 8601, or empty
  std::string when_precision;  // "minute" | "day" | …
  std::string weapon;
  std::optional<std::int64_t> killed;
  std::optional<std::int64_t> injured;
  std::vector<std::string> according_to;  // chain of claimants, outermost first; empty: the outlet's own voice
  std::string quote;
  bool one_party_only = false;
};

struct Reading {
  std::string article;
  LabelScore language;
  std::vector<Keyword> keywords;  // best first
  std::vector<LabelScore> sections;
  std::vector<Entity> entities;
  std::vector<Place> places;
  std::vector<TimeMention> times;
  std::vector<Quote> quotes;
  std::vector<Event> events;
};

struct Segment {
  Span span;
  std::string pos;
  std::optional<std::uint32_t> head;  // counts the sentence's segments from 1; 0: root
  std::string relation;
};

struct Token {
  Span span;
  std::string stem;
  std::string lemma;  // empty: not known, or not sure
  std::vector<Segment> segments;
};

struct Sentence {
  Span span;
  std::vector<Token> tokens;
};

struct Analysis {
  std::string article;
  LabelScore language;
  std::vector<Sentence> sentences;
};

struct TimelineEntry {
  std::string when;
  std::string event;  // event id
};

struct Dispute {
  std::vector<std::string> events;
  std::string about;  // "actor" | "place" | "count" | "happened"
};

struct Story {
  std::string id;
  std::string title;
  std::vector<std::string> languages;
  std::vector<std::string> articles;  // ids, first published first
  std::string first_seen;             // RFC 3339
  std::string last_seen;
  std::uint32_t sources = 0;
  std::uint32_t independent_sources = 0;  // copies counted with their original
  double importance = 0;
  std::vector<std::string> places;  // entity ids
  std::vector<TimelineEntry> timeline;
  std::vector<Dispute> disputes;
};

enum class CopyKind : std::uint8_t { kExact, kNear, kExcerpt };

struct Copy {
  std::string id;
  CopyKind kind = CopyKind::kNear;
  double similarity = 0;
};

struct CopyGroup {
  std::string group;
  std::string first;  // article id of the first publisher
  std::vector<Copy> copies;
};

}  // namespace isnad
