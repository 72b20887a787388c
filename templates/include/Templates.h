#pragma once
#include <stddef.h>

/* Files of this folder that are part of the program, by their path in it. */
struct embedded_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

/* How many files there are. */
size_t templates_count(void);

/* The file at an index below templates_count(). */
struct embedded_file templates_file(size_t index);
