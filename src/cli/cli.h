// The command line: words to the rooms. One file a verb.
#pragma once

namespace isnad::cli {

// Exit status: 0 done, 1 some input could not be used, 2 wrong use.
int run(int argc, char** argv);

}  // namespace isnad::cli
