/* Signals as bytes on a pipe. The handler must be C: a Swift closure may not run in one. */
#ifndef MORGUE_SIGNAL_PIPE_H
#define MORGUE_SIGNAL_PIPE_H

/* A pipe, both ends non-blocking and closed on exec. 0, or -1 with errno. Glibc declares pipe2 only
   under _GNU_SOURCE. */
int morgue_wakeup_pipe(int ends[2]);

/* From now on each of these signals is written as one byte to `descriptor`. Signals that the
   process was started with as ignored stay ignored. One pipe at a time. */
void morgue_signals_to(int descriptor, const int *signals, int count);

/* Restores what the signals did before morgue_signals_to. */
void morgue_signals_restore(void);

/* 1 if the process ignores this signal, as one started with nohup does. */
int morgue_signal_is_ignored(int signal);

/* Stops the process group as Ctrl-Z does where the terminal is not raw, and returns when it is
   continued. Does nothing if the shell that started us has no job control. */
void morgue_stop_process_group(void);

/* Keeps the actions of the signals that newterm takes for itself, and puts them back. */
void morgue_keep_signal_actions(void);
void morgue_put_back_signal_actions(void);

#endif
