/* The arithmetic of the careful model: what must run on vectors to be fast.

   Matrices are rows of floats. Weights are bytes with a scale a column; products are summed as
   integers, so that they are the same whatever the width of the machine's vectors. */

#ifndef MORGUE_KERNELS_H
#define MORGUE_KERNELS_H

#include <stdint.h>

/* Rows of floats as 14-bit integers with a scale a row. */
void kernels_quantise(const float *x, int rows, int width, int16_t *out, float *scales);

/* out[r][c] = rowScale[r] * columnScale[c] * sum_k a[r][k] w[k][c] + bias[c]. `w` is packed
   [columns / 16][depth / 2][16][2]; columns are a multiple of 16, depth is even and at most 1,900,
   so that no sum overflows. */
void kernels_product(
    const int16_t *a, const float *rowScale, int rows, int depth, const int8_t *w,
    const float *columnScale, const float *bias, int columns, float *out);

/* x = norm(x + y), each row to mean 0 and variance 1, times gain plus offset. y may be null.
   The width is a multiple of 8. */
void kernels_add_norm(
    float *x, const float *y, int rows, int width, const float *gain, const float *offset);

/* x = x * (1 + erf(x / sqrt 2)) / 2; erf to 2e-7 by Abramowitz and Stegun 7.1.26. `count` is a
   multiple of 8. */
void kernels_gelu(float *x, int count);

/* Scaled dot-product attention within one sequence. `qkv` has rows of 3 * width: queries, keys,
   values. Head size (width / heads) is a multiple of 8. `scratch` holds
   kernels_attend_scratch(length, width / heads) floats. */
void kernels_attend(const float *qkv, int length, int width, int heads, float *scratch, float *out);
long kernels_attend_scratch(int length, int size);

/* out = row * scale + a + b + c. */
void kernels_embed(
    const int8_t *row, float scale, const float *a, const float *b, const float *c, int width,
    float *out);

/* Asks for the cache line at an address, which need not be one of ours: nothing is read. */
static inline void kernels_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

#endif
