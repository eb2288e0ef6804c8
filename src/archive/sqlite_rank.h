// Relevance in our own terms: a function for FTS5 queries that scores the rows it is asked for and no other (FTS5's own
// bm25() first counts every match of every word in the whole index).
#pragma once

#include <string>
#include <vector>

#include "archive/sqlite_db.h"

namespace isnad::archive {

// Gives the connection the SQL function isnad_rank(search, weights): BM25 (Robertson and Zaragoza 2009; k1 = 1.2, b =
// 0.75) over fields, a match in the title counting fourfold, one among the names twice. `weights` is a blob of one
// double for each phrase of the expression, in order (phrases behind its end count nothing): the phrase's inverse
// document frequency.
bool add_rank_function(Database& database);

// ln(1 + (N - n + 0.5) / (n + 0.5)), never below 0.
double inverse_document_frequency(double documents, double holding);

std::string weights_blob(const std::vector<double>& weights);

}  // namespace isnad::archive
