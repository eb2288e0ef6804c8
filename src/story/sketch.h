// What copies and stories are found by: a few hundred bytes made of an article and its reading, kept in the archive, so
// that a restart or a query never reads the texts again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/records.h"

namespace isnad::story {

struct Sketch {
  std::string article;
  std::string domain;
  std::string language;
  std::string title;
  std::string credit;              // folded; names the agency that a copy came from
  std::int64_t published = 0;      // seconds of the epoch; 0: unknown
  std::int64_t seen = 0;           // when it came in
  bool published_minute = false;   // precision of `published`: minute, else day
  std::uint64_t content_hash = 0;  // of the folded words in order: equal for exact copies
  std::uint32_t words = 0;
  std::vector<std::uint32_t> minhash;  // over word shingles; all of one fixed size, empty for very short texts
  std::vector<std::pair<std::uint64_t, float>> terms;     // hashed stems of title and body with weights, sorted by hash
  std::vector<std::pair<std::uint64_t, float>> entities;  // hashed entity names with weights, sorted by hash
};

Sketch make_sketch(const Article& article, const Reading& reading, std::int64_t seen);

// Versioned binary form; reading back checks sizes and version.
std::string to_bytes(const Sketch& sketch);
Result<Sketch> sketch_from_bytes(std::string_view bytes);

}  // namespace isnad::story
