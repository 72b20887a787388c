#include "kernels.h"

#include <stdlib.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

FOR_EACH_PROCESSOR
void penchant_add_multiples(const double *restrict rows, long stride,
                            const double *restrict factors, long row_count,
                            double *restrict sums, long count) {
  long row = 0;
  for (; row + 4 <= row_count; row += 4) {
    const double *first = rows + row * stride, *second = first + stride;
    const double *third = second + stride, *fourth = third + stride;
    const double one = factors[row], two = factors[row + 1];
    const double three = factors[row + 2], four = factors[row + 3];
    for (long entry = 0; entry < count; entry++) {
      sums[entry] += (one * first[entry] + two * second[entry]) +
                     (three * third[entry] + four * fourth[entry]);
    }
  }
  for (; row < row_count; row++) {
    const double *own = rows + row * stride;
    const double factor = factors[row];
    for (long entry = 0; entry < count; entry++) sums[entry] += factor * own[entry];
  }
}

/* Columns that a vector of the widest processor holds; rows are padded to a multiple of it. */
enum { LANES = 8, WIDEST = 128, PANEL = 8 };

/* The products of eight padded rows, four and then four, added from the vector that holds the
 * diagonal on. What falls below the diagonal is never read. Loops have a fixed number of turns and
 * no rest, which is what the short lines of a triangle spend their time on otherwise. */
static inline __attribute__((always_inline)) void
add_panel(const double (*restrict rows)[WIDEST], const double *restrict weights, long width,
          long padded, double *restrict sums) {
  for (long line = 0; line < width; line++) {
    double own[PANEL];
    for (long row = 0; row < PANEL; row++) own[row] = weights[row] * rows[row][line];
    double *restrict target = sums + line * padded;
    for (long column = line & -LANES; column < padded; column += LANES) {
      for (long lane = column; lane < column + LANES; lane++) {
        const double sum = target[lane] + ((own[0] * rows[0][lane] + own[1] * rows[1][lane]) +
                                           (own[2] * rows[2][lane] + own[3] * rows[3][lane]));
        target[lane] = sum + ((own[4] * rows[4][lane] + own[5] * rows[5][lane]) +
                              (own[6] * rows[6][lane] + own[7] * rows[7][lane]));
      }
    }
  }
}

FOR_EACH_PROCESSOR
static void add_plain_products(const double *restrict rows, long row_count, long width,
                               const double *restrict weights, double *restrict sums,
                               long stride) {
  long row = 0;
  for (; row + 4 <= row_count; row += 4) {
    const double *first = rows + row * width, *second = first + width;
    const double *third = second + width, *fourth = third + width;
    for (long line = 0; line < width; line++) {
      const double one = weights[row] * first[line], two = weights[row + 1] * second[line];
      const double three = weights[row + 2] * third[line], four = weights[row + 3] * fourth[line];
      double *restrict target = sums + line * stride;
      for (long column = line; column < width; column++) {
        target[column] += (one * first[column] + two * second[column]) +
                          (three * third[column] + four * fourth[column]);
      }
    }
  }
  for (; row < row_count; row++) {
    const double *own = rows + row * width;
    for (long line = 0; line < width; line++) {
      const double scaled = weights[row] * own[line];
      double *restrict target = sums + line * stride;
      for (long column = line; column < width; column++) target[column] += scaled * own[column];
    }
  }
}

FOR_EACH_PROCESSOR
static void add_padded_products(const double *restrict rows, long row_count, long width,
                                const double *restrict weights, double *restrict sums,
                                long padded) {
  double panel[PANEL][WIDEST] __attribute__((aligned(64)));
  for (long row = 0; row < PANEL; row++) {
    for (long column = 0; column < padded; column++) panel[row][column] = 0;
  }
  long row = 0;
  for (; row + PANEL <= row_count; row += PANEL) {
    for (long own = 0; own < PANEL; own++) {
      const double *restrict source = rows + (row + own) * width;
      for (long column = 0; column < width; column++) panel[own][column] = source[column];
    }
    add_panel((const double(*)[WIDEST])panel, weights + row, width, padded, sums);
  }
  add_plain_products(rows + row * width, row_count - row, width, weights + row, sums, padded);
}

void penchant_add_row_products(const double *rows, long row_count, long width,
                               const double *weights, double *sums, long stride) {
  const long padded = (width + LANES - 1) / LANES * LANES;
  if (width < 4 || row_count < 16 || padded > WIDEST) {
    add_plain_products(rows, row_count, width, weights, sums, stride);
    return;
  }
  double *own = aligned_alloc(64, sizeof(double) * width * padded);
  if (!own) {
    add_plain_products(rows, row_count, width, weights, sums, stride);
    return;
  }
  for (long line = 0; line < width; line++) {
    double *target = own + line * padded;
    for (long column = 0; column < padded; column++) target[column] = 0;
    for (long column = line; column < width; column++) target[column] = sums[line * stride + column];
  }
  add_padded_products(rows, row_count, width, weights, own, padded);
  for (long line = 0; line < width; line++) {
    for (long column = line; column < width; column++) {
      sums[line * stride + column] = own[line * padded + column];
    }
  }
  free(own);
}

/* Eight rows side by side: lane r of column j is x_rj. */
FOR_EACH_PROCESSOR
static void eight_forms(const double *restrict columns, long width, const double *restrict half,
                        double *restrict forms) {
  double total[LANES] = {0};
  for (long line = 0; line < width; line++) {
    const double *restrict entries = half + line * width;
    double turned[LANES] = {0};
    for (long column = line; column < width; column++) {
      const double entry = entries[column];
      const double *restrict own = columns + column * LANES;
      for (long lane = 0; lane < LANES; lane++) turned[lane] += entry * own[lane];
    }
    const double *restrict own = columns + line * LANES;
    for (long lane = 0; lane < LANES; lane++) total[lane] += own[lane] * turned[lane];
  }
  for (long lane = 0; lane < LANES; lane++) forms[lane] = 2 * total[lane];
}

void penchant_quadratic_forms(const double *rows, long row_count, long width, const double *half,
                              double *columns, double *forms) {
  for (long row = 0; row < row_count; row += LANES) {
    const long count = row_count - row < LANES ? row_count - row : LANES;
    for (long column = 0; column < width; column++) {
      for (long lane = 0; lane < LANES; lane++) {
        columns[column * LANES + lane] = lane < count ? rows[(row + lane) * width + column] : 0;
      }
    }
    double found[LANES];
    eight_forms(columns, width, half, found);
    for (long lane = 0; lane < count; lane++) forms[row + lane] = found[lane];
  }
}
