#include "archive/sqlite_rank.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace isnad::archive {
namespace {

constexpr double kSaturation = 1.2;                                    // k1
constexpr double kLengthShare = 0.75;                                  // b
constexpr std::array<double, 4> kFieldWeights = {4.0, 1.0, 2.0, 0.0};  // title, body, names, facets
constexpr int kBodyField = 1;

void rank(const Fts5ExtensionApi* api, Fts5Context* row, sqlite3_context* context, int count, sqlite3_value** values) {
  if (count != 1) {
    sqlite3_result_error(context, "isnad_rank takes the table and its weights", -1);
    return;
  }
  const auto* weights = static_cast<const char*>(sqlite3_value_blob(values[0]));
  const int weighted = sqlite3_value_bytes(values[0]) / static_cast<int>(sizeof(double));
  sqlite3_int64 all_words = 0;
  sqlite3_int64 rows = 0;
  int words = 0;
  int status = api->xColumnTotalSize(row, kBodyField, &all_words);
  if (status == SQLITE_OK) status = api->xRowCount(row, &rows);
  if (status == SQLITE_OK) status = api->xColumnSize(row, kBodyField, &words);
  const double mean = rows > 0 ? static_cast<double>(all_words) / static_cast<double>(rows) : 0.0;
  const double length = mean > 0 ? static_cast<double>(words) / mean : 1.0;
  double score = 0;
  const int phrases = api->xPhraseCount(row);
  for (int phrase = 0; phrase < phrases && phrase < weighted && status == SQLITE_OK; ++phrase) {
    double weight = 0;
    std::memcpy(&weight, weights + static_cast<std::size_t>(phrase) * sizeof weight, sizeof weight);
    double frequency = 0;
    Fts5PhraseIter at;
    int field = -1;
    int offset = -1;
    status = api->xPhraseFirst(row, phrase, &at, &field, &offset);
    for (; status == SQLITE_OK && field >= 0; api->xPhraseNext(row, &at, &field, &offset)) {
      if (static_cast<std::size_t>(field) < kFieldWeights.size())
        frequency += kFieldWeights[static_cast<std::size_t>(field)];
    }
    score +=
        weight * frequency * (kSaturation + 1) / (frequency + kSaturation * (1 - kLengthShare + kLengthShare * length));
  }
  if (status != SQLITE_OK) {
    sqlite3_result_error_code(context, status);
  } else {
    sqlite3_result_double(context, score);
  }
}

}  // namespace

bool add_rank_function(Database& database) {
  fts5_api* api = nullptr;
  sqlite3_stmt* ask = nullptr;
  if (sqlite3_prepare_v2(database.handle(), "SELECT fts5(?1)", -1, &ask, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(ask, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(ask);
  }
  sqlite3_finalize(ask);
  if (api == nullptr || api->xCreateFunction(api, "isnad_rank", nullptr, rank, nullptr) != SQLITE_OK) {
    database.note_trouble("this SQLite has no FTS5");
    return false;
  }
  return true;
}

double inverse_document_frequency(double documents, double holding) {
  return std::log(1.0 + std::max(0.0, documents - holding + 0.5) / (holding + 0.5));
}

std::string weights_blob(const std::vector<double>& weights) {
  std::string blob(weights.size() * sizeof(double), '\0');
  if (!weights.empty()) std::memcpy(blob.data(), weights.data(), blob.size());
  return blob;
}

}  // namespace isnad::archive
