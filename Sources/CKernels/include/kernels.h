#ifndef PENCHANT_KERNELS_H
#define PENCHANT_KERNELS_H

/* The innermost loops of all fits, compiled for several kinds of processor.
 *
 * Vectors run along the columns and products are never fused with sums, so that every processor
 * makes the same bits. */

/* Adds factors[i] * rows[i * stride + j] to sums[j], four rows at a time in the order
 * (1 + 2) + (3 + 4), then one by one. */
void penchant_add_multiples(const double *rows, long stride, const double *factors,
                            long row_count, double *sums, long count);

/* Adds weights[i] * x_ij * x_ik to sums[j * stride + k] for j <= k, rows in the same order. */
void penchant_add_row_products(const double *rows, long row_count, long width,
                               const double *weights, double *sums, long stride);

/* Sets forms[i] to twice the sum over j <= k of half[j * width + k] * x_ij * x_ik. `columns` is
 * room for 8 * width numbers. */
void penchant_quadratic_forms(const double *rows, long row_count, long width, const double *half,
                              double *columns, double *forms);

#endif
