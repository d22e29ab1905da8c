/* zlib, and what of it Swift cannot import. Each shim is prefixed morgue_ and does nothing but the call
   that it names. */
#ifndef MORGUE_CZLIB_H
#define MORGUE_CZLIB_H

#include <zlib.h>

/* Initialisers are macros that add the version and the size of the stream. 15 + 16: a window of 32 KiB, and the
   header and end of gzip. */
static inline int morgue_deflate_gzip(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

static inline int morgue_inflate_gzip(z_stream *stream) { return inflateInit2(stream, 15 + 16); }

#endif
