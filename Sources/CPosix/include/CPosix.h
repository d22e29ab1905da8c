/* What Swift's Glibc module lacks: calls that it does not export, and macros. Each shim is prefixed
   morgue_ and does nothing but the call that it names. */
#ifndef MORGUE_CPOSIX_H
#define MORGUE_CPOSIX_H

#include <sys/types.h>
#include <stdint.h>
#include <stddef.h>
#include <sha2.h>

/* Glibc declares syncfs only under _GNU_SOURCE. */
int morgue_syncfs(int descriptor);

#endif
