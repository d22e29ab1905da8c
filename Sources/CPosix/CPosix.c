#define _GNU_SOURCE
#include <malloc.h>
#include "CPosix.h"
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

int morgue_syncfs(int descriptor) { return syncfs(descriptor); }

int morgue_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

int morgue_spread_folders(int descriptor) {
  int flags = 0;
  if (ioctl(descriptor, FS_IOC_GETFLAGS, &flags) != 0) return -1;
  flags |= FS_TOPDIR_FL;
  return ioctl(descriptor, FS_IOC_SETFLAGS, &flags);
}

void morgue_trim_memory(void) { malloc_trim(0); }
