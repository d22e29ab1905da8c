/// Another program in the foreground of the terminal: an editor, a shell.

import Glibc

/// Runs a program until it ends. Its arguments are a list and pass through no shell.
enum ForegroundProcess {
  /// The exit status, 128 + n for a signal. A program that is stopped stops this one with it, and goes on
  /// with it.
  static func run(_ arguments: [String]) throws(SystemError) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A mask or a disposition of this process is none of the other's business.
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var child: pid_t = 0
    let refusal = posix_spawnp(&child, arguments[0], nil, &attributes, pointers, environ)
    guard refusal == 0 else { throw SystemError(thing: arguments[0], code: refusal) }

    var status: Int32 = 0
    while true {
      guard waitpid(child, &status, WUNTRACED) == child else {
        if errno == EINTR { continue }
        throw SystemError(thing: arguments[0], code: errno)
      }
      // The macros of sys/wait.h in words: 0x7F in the low byte is a stop, 0 an exit.
      if status & 0xFF == 0x7F {
        kill(getpid(), SIGSTOP)
        kill(child, SIGCONT)
      } else {
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
      }
    }
  }
}
