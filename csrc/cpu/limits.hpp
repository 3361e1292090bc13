// The least time a backend's instructions can take on this core: their number, and how fast this
// core issues their kinds when nothing waits for anything (measured here, not looked up).
#pragma once

#include "cpu/backend.hpp"

namespace switcher {

struct Limit {
  double cycles_per_hash = 0;         // 0 where no limit is known (portable)
  double vector_instructions = 0;     // per vector of hashes (hybrid: of 8, mixed: of 24)
  double shift_instructions = 0;      // rotates and shifts among them
  double cycles_per_instruction = 0;  // of the vector width in use
  double cycles_per_shift = 0;
  double cycles_per_sha256rnds2 = 0;  // 0 where not used
};

// Needs a supported backend. Takes some milliseconds.
Limit issue_limit(const Backend& backend, uint32_t versions);

}  // namespace switcher
