"""Writing files so that nobody ever sees half of one."""

from __future__ import annotations

import contextlib
import os
import stat

from gradio_patterns.findings.diagnostics import CANNOT_WRITE, FILE_CHANGED
from gradio_patterns.findings.finding import Diagnostic


def write(path: str, data: bytes, expected: bytes | None, shown: str) -> Diagnostic | None:
    """Replace a file at once, its mode kept and links followed; what went wrong, if anything.

    ``expected`` is what the file is believed to hold; with another content it is left alone.
    None: the file may be new.
    """
    real = os.path.realpath(path)
    # Its own name each time: a file left by a killed run, or of another thread, is not ours.
    temporary = f"{real}.{os.getpid()}-{os.urandom(4).hex()}.tmp"
    made = False
    try:
        mode = None
        if expected is not None or os.path.exists(real):
            mode = stat.S_IMODE(os.stat(real).st_mode)
            if not os.access(real, os.W_OK):
                raise PermissionError(13, "Permission denied")
            if not os.path.isfile(real):
                _in_place(real, data)
                return None
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        descriptor = os.open(temporary, flags, 0o666 if mode is None else mode)
        made = True
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(temporary, mode)
        if expected is not None:
            with open(real, "rb") as file:
                if file.read() != expected:
                    message = "changed while it was reviewed; no fix was written, run again"
                    return Diagnostic(FILE_CHANGED, message, shown)
        os.replace(temporary, real)
    except OSError as error:
        return Diagnostic(CANNOT_WRITE, f"cannot be written: {error.strerror or error}", shown)
    finally:
        if made:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
    return None


def _in_place(path: str, data: bytes) -> None:
    """Devices and pipes are written to, not replaced."""
    with open(path, "wb") as file:
        file.write(data)
