/* Stands between a program and its disk: writes down each change to the files of one folder, or lets some of them fail.

   Loaded with LD_PRELOAD and told what to do by the shim_ functions (shim.py). One thread only: the programs that are
   watched have no more. The calls go to the kernel as they are, so that nothing depends on a libc's own names.

   A line of the record: what was done, the handle, a number (offset, length, acknowledgement), the lengths of a name and
   of data, then both.
     C made and opened   O opened   X closed   W written   T cut to a length   S flushed
     R renamed to        U unlinked A acknowledged to whoever waits */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define HANDLES 4096

static char folder[4096];
static size_t folder_length;
static int record = -1;
static char watched[HANDLES];

/* Which calls fail: from `first` on, `many` of them; `shorten`: the first of them, if it writes, writes half. */
static int armed, only_changes, first, many, error, shorten, calls;

struct line {
    char what;
    int32_t handle;
    int64_t number;
    uint32_t name, data;
} __attribute__((packed));

static const char *name_in(const char *path)
{
    if (!folder_length || strncmp(path, folder, folder_length))
        return NULL;
    if (!path[folder_length])
        return path + folder_length;
    return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

static int is_watched(int handle)
{
    return handle >= 0 && handle < HANDLES && watched[handle];
}

static void put(const void *bytes, size_t length)
{
    const char *at = bytes;
    while (length) {
        long put_down = syscall(SYS_write, record, at, length);
        if (put_down <= 0)
            _exit(70);
        at += put_down;
        length -= put_down;
    }
}

static void note(char what, int handle, int64_t number, const char *name, const void *data, size_t length)
{
    int kept = errno;
    if (record < 0)
        return;
    struct line line = {what, handle, number, strlen(name), length};
    put(&line, sizeof line);
    put(name, line.name);
    put(data, length);
    errno = kept;
}

static int fails(int is_change)
{
    if (!armed || (only_changes && !is_change))
        return 0;
    calls++;
    if (calls < first || calls - first >= many)
        return 0;
    errno = error;
    return 1;
}

void shim_watch(const char *path, const char *log)
{
    strncpy(folder, path, sizeof folder - 1);
    folder_length = strlen(folder);
    memset(watched, 0, sizeof watched);
    if (record >= 0)
        syscall(SYS_close, record);
    record = log ? (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
}

void shim_say(long number)
{
    note('A', -1, number, "", "", 0);
}

void shim_fail(int from, int count, int with, int changes_only, int half)
{
    first = from, many = count, error = with, only_changes = changes_only, shorten = half;
    calls = 0;
    armed = 1;
}

int shim_stop(void)
{
    armed = 0;
    return calls;
}

static int opened(int where, const char *path, int flags, mode_t mode)
{
    const char *name = where == AT_FDCWD || path[0] == '/' ? name_in(path) : NULL;
    if (name && fails(flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)))
        return -1;
    int is_new = name && (flags & O_CREAT) && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0;
    int handle = (int)syscall(SYS_openat, where, path, flags, mode);
    if (handle >= 0 && handle < HANDLES)
        watched[handle] = name != NULL;
    if (handle < 0 || !name)
        return handle;
    note(is_new ? 'C' : 'O', handle, 0, name, "", 0);
    if (flags & O_TRUNC)
        note('T', handle, 0, "", "", 0);
    return handle;
}

#define MODE(flags, mode)                             \
    mode_t mode = 0;                                  \
    if ((flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE) { \
        va_list more;                                 \
        va_start(more, flags);                        \
        mode = va_arg(more, mode_t);                  \
        va_end(more);                                 \
    }

int open(const char *path, int flags, ...)
{
    MODE(flags, mode)
    return opened(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    MODE(flags, mode)
    return opened(AT_FDCWD, path, flags, mode);
}

int openat(int where, const char *path, int flags, ...)
{
    MODE(flags, mode)
    return opened(where, path, flags, mode);
}

int openat64(int where, const char *path, int flags, ...)
{
    MODE(flags, mode)
    return opened(where, path, flags, mode);
}

int close(int handle)
{
    if (is_watched(handle)) {
        note('X', handle, 0, "", "", 0);
        watched[handle] = 0;
    }
    return (int)syscall(SYS_close, handle);
}

static ssize_t written(int handle, const void *bytes, size_t length, off64_t at, int is_placed)
{
    if (is_watched(handle) && fails(1)) {
        if (!shorten || calls != first || length < 2)
            return -1;
        length /= 2;
    }
    if (is_watched(handle) && !is_placed)
        at = syscall(SYS_lseek, handle, 0, SEEK_CUR);
    ssize_t done = is_placed ? syscall(SYS_pwrite64, handle, bytes, length, at) : syscall(SYS_write, handle, bytes, length);
    if (is_watched(handle) && done > 0)
        note('W', handle, at, "", bytes, done);
    return done;
}

ssize_t write(int handle, const void *bytes, size_t length)
{
    return written(handle, bytes, length, 0, 0);
}

ssize_t pwrite(int handle, const void *bytes, size_t length, off_t at)
{
    return written(handle, bytes, length, at, 1);
}

ssize_t pwrite64(int handle, const void *bytes, size_t length, off64_t at)
{
    return written(handle, bytes, length, at, 1);
}

static int flushed(int handle, long call)
{
    if (is_watched(handle) && fails(1))
        return -1;
    int done = (int)syscall(call, handle);
    if (is_watched(handle) && !done)
        note('S', handle, 0, "", "", 0);
    return done;
}

int fsync(int handle)
{
    return flushed(handle, SYS_fsync);
}

int fdatasync(int handle)
{
    return flushed(handle, SYS_fdatasync);
}

static int shortened(int handle, off64_t length)
{
    if (is_watched(handle) && fails(1))
        return -1;
    int done = (int)syscall(SYS_ftruncate, handle, length);
    if (is_watched(handle) && !done)
        note('T', handle, length, "", "", 0);
    return done;
}

int ftruncate(int handle, off_t length)
{
    return shortened(handle, length);
}

int ftruncate64(int handle, off64_t length)
{
    return shortened(handle, length);
}

static int renamed(int from, const char *old, int to, const char *new)
{
    const char *name = name_in(old), *now = name_in(new);
    if (name && now && fails(1))
        return -1;
    int done = (int)syscall(SYS_renameat2, from, old, to, new, 0);
    if (name && now && !done)
        note('R', -1, 0, name, now, strlen(now));
    return done;
}

int rename(const char *old, const char *new)
{
    return renamed(AT_FDCWD, old, AT_FDCWD, new);
}

int renameat(int from, const char *old, int to, const char *new)
{
    return renamed(from, old, to, new);
}

static int unlinked(int where, const char *path, int flags)
{
    const char *name = name_in(path);
    if (name && fails(1))
        return -1;
    int done = (int)syscall(SYS_unlinkat, where, path, flags);
    if (name && !done)
        note('U', -1, 0, name, "", 0);
    return done;
}

int unlink(const char *path)
{
    return unlinked(AT_FDCWD, path, 0);
}

int unlinkat(int where, const char *path, int flags)
{
    return unlinked(where, path, flags);
}
