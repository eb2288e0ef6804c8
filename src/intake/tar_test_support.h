// Development data for tests: the files of a tar archive, compressed or not, by name. Read with the room's own stream.
#pragma once

#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "intake/stream.h"

namespace isnad::intake {

// Empty where the archive is absent. Long names of GNU tar and pax are understood.
inline std::map<std::string, std::string> files_of_tar(const std::string& path) {
  std::map<std::string, std::string> files;
  auto opened = ByteStream::open(path);
  if (!opened) return files;
  ByteStream& stream = **opened;
  const auto take = [&](std::size_t size) {
    while (stream.buffered().size() < size && stream.fill()) {
    }
    std::string bytes(stream.buffered().substr(0, size));
    stream.consume(bytes.size());
    return bytes;
  };
  std::string long_name;
  while (true) {
    const std::string head = take(512);
    if (head.size() < 512 || head[0] == '\0') return files;
    const auto size = static_cast<std::size_t>(std::strtoull(head.substr(124, 12).c_str(), nullptr, 8));
    std::string body = take(size);
    take((512 - size % 512) % 512);
    const char type = head[156];
    if (type == 'L') {
      long_name = body.c_str();
    } else if (type == 'x') {
      if (const std::size_t at = body.find(" path="); at != std::string::npos)
        long_name = body.substr(at + 6, body.find('\n', at) - at - 6);
    } else {
      std::string name = long_name.empty() ? std::string(head.substr(0, 100).c_str()) : std::exchange(long_name, {});
      if (head.compare(257, 5, "ustar") == 0 && head[345] != '\0' && name.size() <= 100) {
        name = std::string(head.substr(345, 155).c_str()) + "/" + name;
      }
      if (name.substr(0, 2) == "./") name.erase(0, 2);
      if (type == '0' || type == '\0') files[name] = std::move(body);
    }
  }
}

}  // namespace isnad::intake
