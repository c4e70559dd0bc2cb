#pragma once
namespace huiyin::cli {
/// The program: `huiyin serve | replay | verify | rebuild | …`. Returns the exit code.
int run(int count, char** arguments);
}  // namespace huiyin::cli
