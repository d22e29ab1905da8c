/* What Swift's Glibc module lacks: calls that it does not export, and macros. Each shim is prefixed
   morgue_ and does nothing but the call that it names. */
#ifndef MORGUE_CPOSIX_H
#define MORGUE_CPOSIX_H

#include <sys/types.h>
#include <stdint.h>
#include <stddef.h>
#include <nettle/sha2.h>

/* Glibc declares syncfs only under _GNU_SOURCE. */
int morgue_syncfs(int descriptor);

/* malloc_trim: gives memory that lies free between what is in use back to the system. */
void morgue_trim_memory(void);

/* Glibc declares renameat2 only under _GNU_SOURCE. Swaps two paths in one step; -1 with errno EINVAL where
   the file system cannot. */
int morgue_exchange(const char *one, const char *other);

/* Swift imports no ioctl requests. Asks the file system to lay the folders of a folder far apart, as
   chattr +T does; -1 with errno where it knows no such thing. */
int morgue_spread_folders(int descriptor);

#endif
