#include "reading/arcs.h"

#include <algorithm>
#include <cstddef>

namespace isnad::reading {
namespace {

// A segment that a cycle goes through, or n.
std::size_t find_cycle(const std::vector<std::uint32_t>& head, std::size_t n) {
  std::vector<std::uint32_t> seen(n, 0);  // number of the walk, from 1
  for (std::size_t start = 0; start < n; ++start) {
    const auto walk = static_cast<std::uint32_t>(start + 1);
    std::size_t at = start;
    while (at < n && seen[at] == 0) {
      seen[at] = walk;
      at = head[at];
    }
    if (at < n && seen[at] == walk) return at;
  }
  return n;
}

void open_cycle(const std::vector<float>& scores, std::size_t n, std::size_t start, std::vector<std::uint32_t>& head) {
  // Whatever hangs on the cycle may not become its head.
  enum : std::uint8_t { kUnknown, kFree, kInside };
  std::vector<std::uint8_t> state(n + 1, kUnknown);
  state[n] = kFree;
  for (std::size_t at = start; state[at] == kUnknown; at = head[at]) state[at] = kInside;
  std::vector<std::size_t> path;
  for (std::size_t from = 0; from < n; ++from) {
    std::size_t at = from;
    for (path.clear(); state[at] == kUnknown; at = head[at]) {
      state[at] = kFree;  // corrected below; ends walks around other cycles
      path.push_back(at);
    }
    for (const std::size_t node : path) state[node] = state[at];
  }
  float least = 0;
  std::size_t node = n;
  std::size_t to = n;
  std::size_t at = start;
  do {
    const float* row = &scores[at * (n + 1)];
    std::size_t best = n;
    float most = 2 * kNeverArc;
    for (std::size_t i = 0; i <= n; ++i)
      if (state[i] != kInside && row[i] > most) most = row[i], best = i;
    const float loss = row[head[at]] - most;
    if (node == n || loss < least) least = loss, node = at, to = best;
    at = head[at];
  } while (at != start);
  head[node] = static_cast<std::uint32_t>(to);
}

}  // namespace

// The best of each of eight columns first, which is vector arithmetic.
std::size_t best_arc(const float* scores, std::size_t count) {
  constexpr std::size_t kColumns = 8;
  if (count < kColumns) return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
  float columns[kColumns];
  std::copy(scores, scores + kColumns, columns);
  const auto take = [&](const float* from) {
    for (std::size_t k = 0; k < kColumns; ++k) columns[k] = columns[k] < from[k] ? from[k] : columns[k];
  };
  for (std::size_t at = kColumns; at + kColumns <= count; at += kColumns) take(scores + at);
  take(scores + count - kColumns);
  const float most = *std::max_element(columns, columns + kColumns);
  return static_cast<std::size_t>(std::find(scores, scores + count, most) - scores);
}

std::vector<std::uint32_t> decode_arcs(std::vector<float> scores, std::size_t n) {
  std::vector<std::uint32_t> head(n, static_cast<std::uint32_t>(n));
  if (n < 2) return head;
  std::size_t root = 0;
  float gain = 2 * kNeverArc;
  for (std::size_t i = 0; i < n; ++i) {
    float* row = &scores[i * (n + 1)];
    row[i] = kNeverArc;
    const std::size_t best = best_arc(row, n);
    head[i] = static_cast<std::uint32_t>(best);
    const float here = row[n] - row[best];
    if (here > gain) gain = here, root = i;
    row[n] = kNeverArc;
  }
  head[root] = static_cast<std::uint32_t>(n);
  for (std::size_t cycle = find_cycle(head, n); cycle < n; cycle = find_cycle(head, n))
    open_cycle(scores, n, cycle, head);
  return head;
}

}  // namespace isnad::reading
