// What every boundary of the program returns where input can be bad.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace isnad {

// Why some input could not be used. `what` says it in one sentence; `where` names the place (file, byte, line, URL);
// `hint` says what to do about it, where there is something to do.
struct Error {
  std::string what;
  std::string where;
  std::string hint;

  // "where: what (hint)", one line.
  std::string message() const;
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::string what, std::string where = {}, std::string hint = {}) {
  return tl::unexpected<Error>(Error{std::move(what), std::move(where), std::move(hint)});
}

}  // namespace isnad
