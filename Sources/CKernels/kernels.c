/* The arithmetic of the careful model, for vectors of 8 floats: of AVX2 where the processor has it,
   else whatever the compiler makes of them. */

#include "kernels.h"

#include <math.h>
#include <string.h>

#pragma clang diagnostic ignored "-Wpsabi"

typedef float Floats __attribute__((vector_size(32), aligned(4)));
typedef int32_t Integers __attribute__((vector_size(32), aligned(4)));

#define INLINE static inline __attribute__((always_inline))

INLINE Floats load(const float *x) { return *(const Floats *)x; }
INLINE void store(float *x, Floats v) { *(Floats *)x = v; }
INLINE Floats all(float v) { return (Floats){v, v, v, v, v, v, v, v}; }
INLINE float sum(Floats v) { return ((v[0] + v[4]) + (v[1] + v[5])) + ((v[2] + v[6]) + (v[3] + v[7])); }
INLINE Floats choose(Integers mask, Floats yes, Floats no) {
  return (Floats)(((Integers)yes & mask) | ((Integers)no & ~mask));
}

/* e^x for x at most 0: x = n ln 2 + r, a polynomial of r, n into the exponent. */
INLINE Floats exponential(Floats x) {
  x = choose(x < all(-87.0f), all(-87.0f), x);
  Integers n = __builtin_convertvector(x * 1.44269504f - 0.5f, Integers);
  Floats whole = __builtin_convertvector(n, Floats);
  Floats r = x - whole * 0.693359375f + whole * 2.12194440e-4f;
  Floats p = all(1.9875691500e-4f);
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  return p * (Floats)((n + 127) << 23);
}

INLINE void quantise(const float *x, int rows, int width, int16_t *out, float *scales) {
  for (int row = 0; row < rows; row++, x += width, out += width) {
    float most = 0;
    for (int k = 0; k < width; k++) {
      float size = fabsf(x[k]);
      most = size > most ? size : most;
    }
    float factor = most > 0 ? 8191.0f / most : 0;
    scales[row] = most / 8191.0f;
    for (int k = 0; k < width; k++) {
      float scaled = x[k] * factor;
      out[k] = (int16_t)(scaled + (scaled < 0 ? -0.5f : 0.5f));
    }
  }
}

INLINE void add_norm(
    float *x, const float *y, int rows, int width, const float *gain, const float *offset) {
  for (int row = 0; row < rows; row++, x += width) {
    Floats total = all(0);
    for (int k = 0; k < width; k += 8) {
      Floats v = load(x + k);
      if (y) v += load(y + k);
      store(x + k, v);
      total += v;
    }
    Floats mean = all(sum(total) / width), squares = all(0);
    for (int k = 0; k < width; k += 8) {
      Floats v = load(x + k) - mean;
      squares += v * v;
    }
    Floats factor = all(1.0f / sqrtf(sum(squares) / width + 1e-12f));
    for (int k = 0; k < width; k += 8)
      store(x + k, (load(x + k) - mean) * factor * load(gain + k) + load(offset + k));
    if (y) y += width;
  }
}

INLINE void gelu(float *x, int count) {
  for (int k = 0; k < count; k += 8) {
    Floats v = load(x + k), z = v * 0.70710678f;
    Floats size = choose(z < all(0), -z, z);
    Floats t = 1.0f / (1.0f + 0.3275911f * size);
    Floats p = all(1.061405429f);
    p = p * t - 1.453152027f;
    p = p * t + 1.421413741f;
    p = p * t - 0.284496736f;
    p = p * t + 0.254829592f;
    Floats erf = 1.0f - p * t * exponential(-size * size);
    erf = choose(z < all(0), -erf, erf);
    store(x + k, 0.5f * v * (1.0f + erf));
  }
}

INLINE long padded(int length) { return (length + 15) / 16 * 16; }

/* Two queries at a time: weights of all keys, then the mean of the values. */
INLINE void attend_two(
    const float *q, int second, int length, int size, float scale, const float *keys,
    const float *values, int step, float *weights, float *out, int outSecond) {
  long across = padded(length);
  float *w[2] = {weights, weights + across};
  Floats most[2] = {all(-1e30f), all(-1e30f)};
  Integers number = {0, 1, 2, 3, 4, 5, 6, 7};
  // Sums that do not wait for each other: four here, eight below.
  for (long j = 0; j < across; j += 16) {
    Floats a = all(0), b = all(0), a2 = all(0), b2 = all(0);
    for (int d = 0; d < size; d++) {
      Floats key = load(keys + d * across + j), key2 = load(keys + d * across + j + 8);
      a += q[d] * key;
      b += q[second + d] * key;
      a2 += q[d] * key2;
      b2 += q[second + d] * key2;
    }
    store(w[0] + j, a);
    store(w[1] + j, b);
    store(w[0] + j + 8, a2);
    store(w[1] + j + 8, b2);
  }
  for (long j = 0; j < across; j += 8) {
    Floats a = load(w[0] + j), b = load(w[1] + j);
    Integers beyond = number + (int32_t)j >= (int32_t)length;
    a = choose(beyond, all(-1e30f), a * scale);
    b = choose(beyond, all(-1e30f), b * scale);
    most[0] = choose(a > most[0], a, most[0]);
    most[1] = choose(b > most[1], b, most[1]);
    store(w[0] + j, a);
    store(w[1] + j, b);
  }
  for (int which = 0; which < 2; which++) {
    float top = most[which][0];
    for (int lane = 1; lane < 8; lane++) top = most[which][lane] > top ? most[which][lane] : top;
    Floats total = all(0);
    for (long j = 0; j < across; j += 8) {
      Floats e = exponential(load(w[which] + j) - top);
      store(w[which] + j, e);
      total += e;
    }
    float share = 1.0f / sum(total);
    for (long j = 0; j < across; j += 8) store(w[which] + j, load(w[which] + j) * share);
  }
  int d = 0;
  for (; d + 32 <= size; d += 32) {
    Floats a[4] = {all(0), all(0), all(0), all(0)}, b[4] = {all(0), all(0), all(0), all(0)};
    for (int j = 0; j < length; j++) {
      const float *value = values + (long)j * step + d;
      Floats first = all(w[0][j]), other = all(w[1][j]);
#pragma clang loop unroll(full)
      for (int k = 0; k < 4; k++) {
        a[k] += first * load(value + 8 * k);
        b[k] += other * load(value + 8 * k);
      }
    }
    for (int k = 0; k < 4; k++) {
      store(out + d + 8 * k, a[k]);
      store(out + outSecond + d + 8 * k, b[k]);
    }
  }
  for (; d < size; d += 8) {
    Floats a = all(0), b = all(0);
    for (int j = 0; j < length; j++) {
      Floats value = load(values + (long)j * step + d);
      a += w[0][j] * value;
      b += w[1][j] * value;
    }
    store(out + d, a);
    store(out + outSecond + d, b);
  }
}

INLINE void attend(
    const float *qkv, int length, int width, int heads, float *scratch, float *out) {
  int size = width / heads, step = 3 * width;
  long across = padded(length);
  float scale = 1.0f / sqrtf((float)size);
  float *keys = scratch, *weights = scratch + across * size;
  memset(keys, 0, sizeof(float) * across * size);
  for (int head = 0; head < heads; head++) {
    const float *q = qkv + head * size;
    for (int j = 0; j < length; j++)
      for (int d = 0; d < size; d++) keys[d * across + j] = q[(long)j * step + width + d];
    for (int i = 0; i < length; i += 2) {
      // An odd last query is worked out twice.
      int pair = i + 1 < length;
      attend_two(
          q + (long)i * step, pair ? step : 0, length, size, scale, keys, q + 2 * width, step, weights,
          out + (long)i * width + head * size, pair ? width : 0);
    }
  }
}

INLINE void embed(
    const int8_t *row, float scale, const float *a, const float *b, const float *c, int width,
    float *out) {
  for (int k = 0; k < width; k++) out[k] = row[k] * scale + a[k] + b[k] + c[k];
}

/* One block of 16 columns for some rows. */
INLINE void plain_block(
    const int16_t *a, const float *rowScale, int rows, int depth, const int8_t *w,
    const float *columnScale, const float *bias, int columns, float *out) {
  for (int row = 0; row < rows; row++, a += depth, out += columns) {
    int32_t sums[16] = {0};
    for (int k = 0; k < depth; k += 2)
      for (int c = 0; c < 16; c++) sums[c] += a[k] * w[k * 16 + c * 2] + a[k + 1] * w[k * 16 + c * 2 + 1];
    for (int c = 0; c < 16; c++) out[c] = sums[c] * (rowScale[row] * columnScale[c]) + bias[c];
  }
}

INLINE void plain_product(
    const int16_t *a, const float *rowScale, int rows, int depth, const int8_t *w,
    const float *columnScale, const float *bias, int columns, float *out) {
  for (int c = 0; c < columns; c += 16)
    plain_block(
        a, rowScale, rows, depth, w + (long)c * depth, columnScale + c, bias + c, columns, out + c);
}

#if defined(__x86_64__)
#include <immintrin.h>
#define WIDE __attribute__((target("avx2,fma")))

/* `count` rows by 16 columns, all sums in registers. */
#define WIDE_ROWS 6
WIDE INLINE void wide_rows(
    const int16_t *a, const float *rowScale, int count, int depth, const int8_t *w,
    const float *columnScale, const float *bias, int columns, float *out) {
  __m256i left[WIDE_ROWS], right[WIDE_ROWS];
#pragma clang loop unroll(full)
  for (int r = 0; r < count; r++) left[r] = right[r] = _mm256_setzero_si256();
  for (int k = 0; k < depth; k += 2) {
    __m256i w0 = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(w + k * 16)));
    __m256i w1 = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(w + k * 16 + 16)));
#pragma clang loop unroll(full)
    for (int r = 0; r < count; r++) {
      int32_t two;
      memcpy(&two, a + (long)r * depth + k, 4);
      __m256i pair = _mm256_set1_epi32(two);
      left[r] = _mm256_add_epi32(left[r], _mm256_madd_epi16(pair, w0));
      right[r] = _mm256_add_epi32(right[r], _mm256_madd_epi16(pair, w1));
    }
  }
  __m256 s0 = _mm256_loadu_ps(columnScale), s1 = _mm256_loadu_ps(columnScale + 8);
  __m256 b0 = _mm256_loadu_ps(bias), b1 = _mm256_loadu_ps(bias + 8);
#pragma clang loop unroll(full)
  for (int r = 0; r < count; r++) {
    __m256 s = _mm256_set1_ps(rowScale[r]);
    float *to = out + (long)r * columns;
    _mm256_storeu_ps(to, _mm256_cvtepi32_ps(left[r]) * (s * s0) + b0);
    _mm256_storeu_ps(to + 8, _mm256_cvtepi32_ps(right[r]) * (s * s1) + b1);
  }
}

WIDE static void wide_product(
    const int16_t *a, const float *rowScale, int rows, int depth, const int8_t *w,
    const float *columnScale, const float *bias, int columns, float *out) {
  for (int c = 0; c < columns; c += 16) {
    const int8_t *block = w + (long)c * depth;
    int row = 0;
    for (; row + WIDE_ROWS <= rows; row += WIDE_ROWS)
      wide_rows(
          a + (long)row * depth, rowScale + row, WIDE_ROWS, depth, block, columnScale + c, bias + c,
          columns, out + (long)row * columns + c);
    for (; row < rows; row++)
      wide_rows(
          a + (long)row * depth, rowScale + row, 1, depth, block, columnScale + c, bias + c, columns,
          out + (long)row * columns + c);
  }
}

static int is_wide(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

/* Each kernel twice: for AVX2 and for any processor. */
#define KERNEL(name, parameters, arguments)                    \
  WIDE static void wide_##name parameters { name arguments; }  \
  static void plain_##name parameters { name arguments; }      \
  void kernels_##name parameters {                             \
    if (is_wide()) wide_##name arguments;                      \
    else plain_##name arguments;                               \
  }
#else
static int is_wide(void) { return 0; }
#define wide_product plain_product
#define KERNEL(name, parameters, arguments) \
  void kernels_##name parameters { name arguments; }
#endif

KERNEL(
    quantise, (const float *x, int rows, int width, int16_t *out, float *scales),
    (x, rows, width, out, scales))
KERNEL(
    add_norm,
    (float *x, const float *y, int rows, int width, const float *gain, const float *offset),
    (x, y, rows, width, gain, offset))
KERNEL(gelu, (float *x, int count), (x, count))
KERNEL(
    attend, (const float *qkv, int length, int width, int heads, float *scratch, float *out),
    (qkv, length, width, heads, scratch, out))
KERNEL(
    embed,
    (const int8_t *row, float scale, const float *a, const float *b, const float *c, int width,
     float *out),
    (row, scale, a, b, c, width, out))

void kernels_product(
    const int16_t *a, const float *rowScale, int rows, int depth, const int8_t *w,
    const float *columnScale, const float *bias, int columns, float *out) {
  (is_wide() ? wide_product : plain_product)(
      a, rowScale, rows, depth, w, columnScale, bias, columns, out);
}

long kernels_attend_scratch(int length, int size) { return padded(length) * (size + 2); }
