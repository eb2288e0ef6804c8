#include "story/sketch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <unordered_map>

#include "core/hash.h"
#include "core/time.h"
#include "story/words.h"
#include "text/fold.h"
#include "text/name_key.h"

namespace isnad::story {
namespace {

constexpr std::size_t kMinHashSize = 64;
constexpr std::size_t kShingle = 4;
constexpr std::size_t kMinShingles = 8;
constexpr std::size_t kTerms = 96;
constexpr std::size_t kEntities = 48;
constexpr std::size_t kLeadWords = 120;
constexpr std::uint32_t kVersion = 1;

// One-permutation hashing with rotation (Shrivastava & Li, "Densifying One Permutation Hashing", ICML 2014): one hash a
// shingle, its top bits choose the bin; an empty bin takes the next filled one's value.
std::vector<std::uint32_t> minhash_of(const std::vector<std::uint64_t>& words) {
  if (words.size() < kShingle + kMinShingles - 1) return {};
  constexpr std::uint32_t kEmpty = 0xffffffffu;
  std::vector<std::uint32_t> bins(kMinHashSize, kEmpty);
  for (std::size_t i = 0; i + kShingle <= words.size(); ++i) {
    const std::uint64_t hash =
        hash64({reinterpret_cast<const char*>(&words[i]), kShingle * sizeof(std::uint64_t)}, 0x15a2ad);
    std::uint32_t& bin = bins[hash >> 58];
    bin = std::min(bin, static_cast<std::uint32_t>(hash) & 0x7fffffffu);
  }
  std::vector<std::uint32_t> dense = bins;
  for (std::size_t i = 0; i < kMinHashSize; ++i) {
    std::size_t distance = 0;
    while (bins[(i + distance) % kMinHashSize] == kEmpty) ++distance;
    dense[i] = bins[(i + distance) % kMinHashSize] + static_cast<std::uint32_t>(distance) * 0x9e3779b1u;
  }
  return dense;
}

std::vector<std::pair<std::uint64_t, float>> heaviest(std::vector<std::pair<std::uint64_t, float>> items,
                                                      std::size_t most) {
  std::sort(items.begin(), items.end(), [](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : a.first < b.first;
  });
  if (items.size() > most) items.resize(most);
  std::sort(items.begin(), items.end());
  return items;
}

// tf with a logarithm; the title's words count three times and the lead's twice, as news puts its matter first.
std::vector<std::pair<std::uint64_t, float>> terms_of(const std::vector<Word>& title, const std::vector<Word>& body) {
  std::unordered_map<std::uint64_t, double> counts;
  for (const Word& word : title) {
    if (word.is_content) counts[word.stem] += 3.0;
  }
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (body[i].is_content) counts[body[i].stem] += i < kLeadWords ? 2.0 : 1.0;
  }
  std::vector<std::pair<std::uint64_t, float>> terms;
  terms.reserve(counts.size());
  for (const auto& [stem, count] : counts) terms.emplace_back(stem, static_cast<float>(std::log(1.0 + count)));
  return heaviest(std::move(terms), kTerms);
}

// Persons that no list knows are compared by the sounds of their names, so that reports in two languages meet in «سارة
// كمال» and Sara Kamal. Namesakes by sound cost a story nothing: other entities and words speak, too.
std::uint64_t hash_of(const Entity& entity) {
  constexpr std::size_t kLongKey = 5;
  if (entity.type == "PER" && entity.name.find(' ') != std::string::npos &&
      entity.id == make_id("name", "PER\t" + text::fold(entity.name))) {
    const std::string key = text::name_key(text::name_sounds(entity.name));
    if (key.size() >= kLongKey) return hash64(key, 0xe2);
  }
  return hash64(entity.id, 0xe1);
}

std::vector<std::pair<std::uint64_t, float>> entities_of(const Reading& reading) {
  std::unordered_map<std::uint64_t, double> counts;
  for (const Entity& entity : reading.entities) {
    counts[hash_of(entity)] += static_cast<double>(std::max<std::size_t>(1, entity.mentions.size()));
  }
  std::vector<std::pair<std::uint64_t, float>> entities;
  entities.reserve(counts.size());
  for (const auto& [id, count] : counts) entities.emplace_back(id, static_cast<float>(std::log(1.0 + count)));
  return heaviest(std::move(entities), kEntities);
}

// Little-endian writer and reader of the binary form.
class Writer {
 public:
  template <typename T>
  void number(T value) {
    std::array<char, sizeof(T)> bytes;
    std::memcpy(bytes.data(), &value, sizeof(T));
    out_.append(bytes.data(), sizeof(T));
  }
  void text(const std::string& value) {
    number(static_cast<std::uint32_t>(value.size()));
    out_ += value;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}
  template <typename T>
  T number() {
    T value{};
    if (bytes_.size() < sizeof(T)) {
      good_ = false;
      return value;
    }
    std::memcpy(&value, bytes_.data(), sizeof(T));
    bytes_.remove_prefix(sizeof(T));
    return value;
  }
  std::string text() {
    const auto size = number<std::uint32_t>();
    if (!good_ || bytes_.size() < size) {
      good_ = false;
      return {};
    }
    std::string value(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
    return value;
  }
  // A list's size, refused where the bytes left cannot hold it.
  std::size_t size(std::size_t item_bytes) {
    const auto count = number<std::uint32_t>();
    if (!good_ || static_cast<std::size_t>(count) * item_bytes > bytes_.size()) good_ = false;
    return good_ ? count : 0;
  }
  bool is_done() const { return good_ && bytes_.empty(); }

 private:
  std::string_view bytes_;
  bool good_ = true;
};

using Weighted = std::vector<std::pair<std::uint64_t, float>>;

void write(Writer& writer, const Weighted& items) {
  writer.number(static_cast<std::uint32_t>(items.size()));
  for (const auto& [hash, weight] : items) {
    writer.number(hash);
    writer.number(weight);
  }
}

Weighted read_weighted(Reader& reader) {
  Weighted items(reader.size(sizeof(std::uint64_t) + sizeof(float)));
  for (auto& [hash, weight] : items) {
    hash = reader.number<std::uint64_t>();
    weight = reader.number<float>();
  }
  return items;
}

}  // namespace

Sketch make_sketch(const Article& article, const Reading& reading, std::int64_t seen) {
  Sketch sketch;
  sketch.article = article.id;
  sketch.domain = article.domain;
  sketch.language = !article.language.empty() ? article.language : reading.language.label;
  // One tag a language: "ar-EG" and "ar" tell the same news.
  sketch.language = sketch.language.substr(0, sketch.language.find('-'));
  sketch.title = article.title;
  sketch.credit = text::fold(article.credit);
  sketch.seen = seen;
  if (article.published) {
    sketch.published = epoch_of(article.published->value).value_or(0);
    sketch.published_minute = article.published->precision == "minute";
  }
  const std::vector<Word> title = words_of(article.title, sketch.language);
  const std::vector<Word> body = words_of(article.body, sketch.language);
  std::vector<std::uint64_t> hashes;
  hashes.reserve(body.size());
  for (const Word& word : body) hashes.push_back(word.folded);
  sketch.words = static_cast<std::uint32_t>(hashes.size());
  sketch.content_hash =
      hash64({reinterpret_cast<const char*>(hashes.data()), hashes.size() * sizeof(std::uint64_t)}, 0xc0);
  sketch.minhash = minhash_of(hashes);
  sketch.terms = terms_of(title, body);
  sketch.entities = entities_of(reading);
  return sketch;
}

std::string to_bytes(const Sketch& sketch) {
  Writer writer;
  writer.number(kVersion);
  for (const std::string* text : {&sketch.article, &sketch.domain, &sketch.language, &sketch.title, &sketch.credit}) {
    writer.text(*text);
  }
  writer.number(sketch.published);
  writer.number(sketch.seen);
  writer.number(static_cast<std::uint8_t>(sketch.published_minute));
  writer.number(sketch.content_hash);
  writer.number(sketch.words);
  writer.number(static_cast<std::uint32_t>(sketch.minhash.size()));
  for (const std::uint32_t value : sketch.minhash) writer.number(value);
  write(writer, sketch.terms);
  write(writer, sketch.entities);
  return writer.take();
}

Result<Sketch> sketch_from_bytes(std::string_view bytes) {
  Reader reader(bytes);
  if (const auto version = reader.number<std::uint32_t>(); version != kVersion) {
    return fail("a sketch of version " + std::to_string(version), "", "`isnad reread` makes it anew");
  }
  Sketch sketch;
  for (std::string* text : {&sketch.article, &sketch.domain, &sketch.language, &sketch.title, &sketch.credit}) {
    *text = reader.text();
  }
  sketch.published = reader.number<std::int64_t>();
  sketch.seen = reader.number<std::int64_t>();
  sketch.published_minute = reader.number<std::uint8_t>() != 0;
  sketch.content_hash = reader.number<std::uint64_t>();
  sketch.words = reader.number<std::uint32_t>();
  sketch.minhash.resize(reader.size(sizeof(std::uint32_t)));
  for (std::uint32_t& value : sketch.minhash) value = reader.number<std::uint32_t>();
  sketch.terms = read_weighted(reader);
  sketch.entities = read_weighted(reader);
  if (!reader.is_done()) return fail("a sketch is cut short or too long");
  return sketch;
}

}  // namespace isnad::story
