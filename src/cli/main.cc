#include "cli/cli.h"

int main(int argc, char** argv) { return isnad::cli::run(argc, argv); }
