/* uchardet, which guesses the encoding of text. */
#ifndef MORGUE_CUCHARDET_H
#define MORGUE_CUCHARDET_H

#include <uchardet/uchardet.h>

#endif
