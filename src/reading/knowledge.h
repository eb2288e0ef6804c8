// What the program knows: lexicons, gazetteer, background frequencies, weights. Loaded once, immutable, shared.
#pragma once

#include <memory>
#include <string>

#include "core/error.h"

namespace isnad::reading {

class Knowledge {
 public:
  // Loads the knowledge that is linked into the program (core/embedded.h). Fails only where the build is broken.
  static Result<std::shared_ptr<const Knowledge>> load();

  ~Knowledge();
  Knowledge(const Knowledge&) = delete;
  Knowledge& operator=(const Knowledge&) = delete;

  // Changes when any knowledge file changes; kept on each row beside the engine's version.
  const std::string& version() const;

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  explicit Knowledge(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace isnad::reading
