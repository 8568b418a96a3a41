"""Source archives, unpacked with care: what a review reads, nothing outside, nothing endless."""

from __future__ import annotations

import os
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from gradio_patterns.scale.limits import MEGABYTE, Limits
from gradio_patterns.scale.projects import wanted

SUFFIXES = (".zip", ".whl", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_STEP = 1 << 20


class _BrokenError(Exception):
    """The archive is not to be unpacked further."""


def unpack(path: str, into: str, limits: Limits) -> str:
    """Unpack the files that a review may want; what is wrong with the archive, or nothing."""
    left, count = limits.archive_megabytes * MEGABYTE, 0
    try:
        for name, stream in _members(path, limits):
            count += 1
            if count > limits.archive_files:
                raise _BrokenError(f"holds more than {limits.archive_files} files")
            place = safe_path(into, name)
            if place is None or stream is None:
                continue
            os.makedirs(os.path.dirname(place), exist_ok=True)
            with stream, open(place, "xb") as file:
                while chunk := stream.read(_STEP):
                    left -= len(chunk)
                    if left < 0:
                        most = limits.archive_megabytes
                        raise _BrokenError(f"unpacks to more than {most} MB")
                    file.write(chunk)
    except _BrokenError as error:
        return str(error)
    except FileExistsError:
        return "holds two files of one name"
    except (OSError, EOFError, tarfile.TarError, zipfile.BadZipFile, zlib.error) as error:
        return f"cannot be unpacked: {type(error).__name__}"
    except (ValueError, NotImplementedError, RuntimeError, MemoryError) as error:
        return f"cannot be unpacked: {type(error).__name__}"
    return ""


def safe_path(into: str, name: str) -> str | None:
    """Where a member belongs; None where it is not wanted or would lie elsewhere."""
    parts = name.replace("\\", "/").split("/")
    parts = [part for part in parts if part not in ("", ".")]
    if not parts or ".." in parts or "\0" in name or name.startswith("/"):
        return None
    if any(len(part.encode("utf-8", "surrogatepass")) > 255 for part in parts):
        return None
    return os.path.join(into, *parts) if wanted("/".join(parts)) else None


def _members(path: str, limits: Limits) -> Iterator[tuple[str, IO[bytes] | None]]:
    """Names of the plain files, each with its bytes to read where it is wanted.

    What was read past is counted as well: a stream of zeros is unpacked even where it is skipped.
    """
    if path.endswith((".zip", ".whl")):
        with zipfile.ZipFile(path) as bundle:
            for info in bundle.infolist():
                if not info.is_dir() and (info.external_attr >> 28) != 0xA:  # no links
                    needed = wanted(info.filename)
                    yield info.filename, bundle.open(info) if needed else None
        return
    most = 4 * limits.archive_megabytes * MEGABYTE
    with tarfile.open(path, "r|*") as tape:
        for member in tape:
            if member.offset_data + member.size > most and member.size > 0:
                raise _BrokenError(f"unpacks to more than {most // MEGABYTE} MB")
            if member.isreg():
                yield member.name, tape.extractfile(member) if wanted(member.name) else None
