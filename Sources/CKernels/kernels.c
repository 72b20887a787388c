#include "kernels.h"

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

FOR_EACH_PROCESSOR
void penchant_add_row_products(const double *restrict rows, long row_count, long width,
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
