#define _GNU_SOURCE
#include "CLauncher.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* A request: its head, then strings with their zeros: program, folder, terminal, arguments,
   environment. With it come the link and, unless there is a terminal, three streams. */
struct head {
  uint32_t has_folder, has_terminal, arguments, variables;
};

enum { LARGEST_REQUEST = 1 << 19, MOST_STRINGS = 1 << 12 };

struct order {
  const char *program, *folder, *terminal;
  char **arguments, **environment;
  int link, streams[3];
};

static int requests = -1;

const char *launch_mark(void) { return LAUNCH_MARK; }

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}

static int64_t microseconds(struct timeval time) {
  return time.tv_sec * INT64_C(1000000) + time.tv_usec;
}

static void make_signals_default(void) {
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Becomes the program. Every descriptor but the standard ones closes on exec. */
static int become(const struct order *order, int terminal) {
  if (terminal >= 0) {
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(terminal, getpid());
  }
  make_signals_default();
  for (int stream = 0; stream < 3; stream++)
    if (dup2(terminal >= 0 ? terminal : order->streams[stream], stream) < 0) return errno;
  if (order->folder != NULL && chdir(order->folder) != 0) return errno;
  execve(order->program, order->arguments, order->environment);
  return errno;
}

static void tell(int link, const struct launch_event *event) {
  send(link, event, sizeof *event, MSG_NOSIGNAL);
}

static void fail(int link, int error) {
  tell(link, &(struct launch_event){.kind = LAUNCH_FAILED, .value = error});
  _exit(0);
}

/* Tells of every stop and of the end, which stays to be waited for. */
static void watch(pid_t child, int link, int terminal, int64_t start) {
  for (;;) {
    siginfo_t info = {0};
    struct rusage usage = {0};
    if (syscall(SYS_waitid, P_PID, child, &info, WEXITED | WSTOPPED | WNOWAIT, &usage) != 0) {
      if (errno == EINTR) continue;
      return;
    }
    struct launch_event event = {
        .kind = info.si_code == CLD_EXITED    ? LAUNCH_EXITED
                : info.si_code == CLD_STOPPED ? LAUNCH_STOPPED
                                              : LAUNCH_KILLED,
        .value = info.si_status,
        .nanoseconds = nanoseconds() - start,
        .cpu_microseconds = microseconds(usage.ru_utime) + microseconds(usage.ru_stime),
        .peak_kilobytes = usage.ru_maxrss,
    };
    tell(link, &event);
    if (terminal >= 0 && write(terminal, LAUNCH_MARK, sizeof LAUNCH_MARK - 1) < 0) {
      /* The terminal was hung up: nobody looks for the mark. */
    }
    if (event.kind != LAUNCH_STOPPED) return;
    waitid(P_PID, child, &info, WSTOPPED | WNOHANG);
  }
}

/* Stands by one program from its start until nobody asks for it any more. */
static void keep(const struct order *order) {
  make_signals_default();
  int terminal = -1;
  if (order->terminal != NULL) {
    setsid();
    terminal = open(order->terminal, O_RDWR | O_CLOEXEC);
    if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) != 0) fail(order->link, errno);
    /* A leader of a session is told of its terminal's end, and outlives it here. */
    signal(SIGHUP, SIG_IGN);
    signal(SIGTTOU, SIG_IGN);
  }
  int failure[2];
  if (pipe2(failure, O_CLOEXEC) != 0) fail(order->link, errno);
  int64_t start = nanoseconds();
  pid_t child = fork();
  if (child < 0) fail(order->link, errno);
  if (child == 0) {
    int error = become(order, terminal);
    if (write(failure[1], &error, sizeof error) < 0) _exit(126);
    _exit(127);
  }
  close(failure[1]);
  if (terminal < 0)
    for (int stream = 0; stream < 3; stream++) close(order->streams[stream]);
  int error = 0;
  while (read(failure[0], &error, sizeof error) < 0 && errno == EINTR) {
  }
  close(failure[0]);
  if (error != 0) {
    waitpid(child, NULL, 0);
    fail(order->link, error);
  }
  tell(order->link, &(struct launch_event){.kind = LAUNCH_STARTED, .value = child});
  watch(child, order->link, terminal, start);
  char byte;
  while (read(order->link, &byte, 1) < 0 && errno == EINTR) {
  }
  waitpid(child, NULL, 0);
  _exit(0);
}

/* Answers NULL behind the last string. */
static char *next_string(char **rest, const char *end) {
  char *zero = *rest < end ? memchr(*rest, 0, end - *rest) : NULL;
  if (zero == NULL) return NULL;
  char *string = *rest;
  *rest = zero + 1;
  return string;
}

static void serve(void) {
  static char bytes[LARGEST_REQUEST];
  static char *strings[MOST_STRINGS];
  for (;;) {
    union {
      struct cmsghdr head;
      char space[CMSG_SPACE(4 * sizeof(int))];
    } control;
    struct iovec part = {bytes, sizeof bytes};
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
    ssize_t count = recvmsg(requests, &message, MSG_CMSG_CLOEXEC);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) _exit(0);
    struct cmsghdr *sent = CMSG_FIRSTHDR(&message);
    struct head head;
    if (sent == NULL || (size_t)count < sizeof head) continue;
    int descriptors[4];
    size_t number = (sent->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    memcpy(descriptors, CMSG_DATA(sent), number * sizeof(int));
    memcpy(&head, bytes, sizeof head);
    struct order order = {.link = descriptors[0]};
    if (number == 4) memcpy(order.streams, descriptors + 1, sizeof order.streams);
    char *rest = bytes + sizeof head, *end = bytes + count;
    order.program = next_string(&rest, end);
    order.folder = head.has_folder ? next_string(&rest, end) : NULL;
    order.terminal = head.has_terminal ? next_string(&rest, end) : NULL;
    uint32_t place = 0;
    order.arguments = strings;
    for (uint32_t left = head.arguments; left > 0; left--) strings[place++] = next_string(&rest, end);
    strings[place++] = NULL;
    order.environment = strings + place;
    for (uint32_t left = head.variables; left > 0; left--) strings[place++] = next_string(&rest, end);
    strings[place] = NULL;
    pid_t keeper = fork();
    if (keeper == 0) {
      close(requests);
      keep(&order);
    }
    if (keeper < 0)
      tell(order.link, &(struct launch_event){.kind = LAUNCH_FAILED, .value = errno});
    for (size_t each = 0; each < number; each++) close(descriptors[each]);
  }
}

/* Before main there is one thread, and nothing is open yet. */
__attribute__((constructor)) static void start(void) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return;
  pid_t launcher = fork();
  if (launcher != 0) {
    close(ends[1]);
    if (launcher > 0) requests = ends[0];
    if (launcher < 0) close(ends[0]);
    return;
  }
  /* Its standard streams keep nobody waiting, and keep the first three numbers taken. */
  int null = open("/dev/null", O_RDWR);
  for (int stream = 0; stream < 3; stream++) dup2(null, stream);
  if (ends[1] < 3) ends[1] = fcntl(ends[1], F_DUPFD_CLOEXEC, 3);
  if (ends[1] > 3) close_range(3, ends[1] - 1, 0);
  close_range(ends[1] + 1, ~0U, 0);
  requests = ends[1];
  signal(SIGCHLD, SIG_IGN);
  serve();
}

static size_t append(char *bytes, size_t size, const char *string) {
  size_t length = strlen(string) + 1;
  if (size + length <= LARGEST_REQUEST) memcpy(bytes + size, string, length);
  return size + length;
}

static int ask(const char *program, char *const arguments[], char *const environment[],
               const char *folder, const char *terminal, const int descriptors[4]) {
  char *bytes = malloc(LARGEST_REQUEST);
  if (bytes == NULL) return ENOMEM;
  struct head head = {folder != NULL, terminal != NULL, 0, 0};
  size_t size = append(bytes, sizeof head, program);
  if (folder != NULL) size = append(bytes, size, folder);
  if (terminal != NULL) size = append(bytes, size, terminal);
  for (; arguments[head.arguments] != NULL; head.arguments++)
    size = append(bytes, size, arguments[head.arguments]);
  for (; environment[head.variables] != NULL; head.variables++)
    size = append(bytes, size, environment[head.variables]);
  memcpy(bytes, &head, sizeof head);
  int error = size > LARGEST_REQUEST || head.arguments + head.variables + 2 > MOST_STRINGS ? E2BIG : 0;
  if (error == 0) {
    size_t number = terminal != NULL ? 1 : 4;
    union {
      struct cmsghdr head;
      char space[CMSG_SPACE(4 * sizeof(int))];
    } control;
    struct iovec part = {bytes, size};
    struct msghdr message = {.msg_iov = &part,
                             .msg_iovlen = 1,
                             .msg_control = &control,
                             .msg_controllen = CMSG_SPACE(number * sizeof(int))};
    struct cmsghdr *sent = CMSG_FIRSTHDR(&message);
    sent->cmsg_level = SOL_SOCKET;
    sent->cmsg_type = SCM_RIGHTS;
    sent->cmsg_len = CMSG_LEN(number * sizeof(int));
    memcpy(CMSG_DATA(sent), descriptors, number * sizeof(int));
    ssize_t count;
    do count = sendmsg(requests, &message, MSG_NOSIGNAL);
    while (count < 0 && errno == EINTR);
    if (count < 0) error = errno;
  }
  free(bytes);
  return error;
}

int launch(const char *program, char *const arguments[], char *const environment[],
           const char *folder, const char *terminal, const int streams[3], pid_t *process,
           int *link) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return errno;
  int descriptors[4] = {ends[1]};
  if (terminal == NULL) memcpy(descriptors + 1, streams, 3 * sizeof(int));
  int error = ask(program, arguments, environment, folder, terminal, descriptors);
  close(ends[1]);
  struct launch_event event = {.kind = LAUNCH_FAILED, .value = ECHILD};
  if (error == 0) {
    ssize_t count;
    do count = recv(ends[0], &event, sizeof event, 0);
    while (count < 0 && errno == EINTR);
    if (event.kind != LAUNCH_STARTED) error = event.value;
  }
  if (error != 0) {
    close(ends[0]);
    return error;
  }
  *process = event.value;
  *link = ends[0];
  return 0;
}
