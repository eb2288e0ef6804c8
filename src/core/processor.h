// What the processor has beyond what every one of its kind has.
#pragma once

namespace isnad {

// Whether this process may use tiles of bytes (AMX-TILE, AMX-INT8): the processor has them and the operating system,
// which is asked by this, lets it. Linux on x86-64; elsewhere not. It holds for all threads.
bool may_use_tiles();

}  // namespace isnad
