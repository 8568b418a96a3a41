"""Paths and URIs: local folders, and whatever ``pyarrow.fs`` or ``fsspec`` reads."""

from __future__ import annotations

import json
import os
from typing import Any

from pyarrow import fs

from gradio_patterns.findings.diagnostics import UNREADABLE, refuse

Place = tuple[fs.FileSystem, str]


def open_place(text: str) -> Place:
    """The file system of a path or URI, and the path in it. Local paths are made absolute."""
    scheme = text.partition("://")[0] if "://" in text else ""
    if not scheme or scheme == "file":
        return fs.LocalFileSystem(), os.path.abspath(text.removeprefix("file://"))
    try:
        return fs.FileSystem.from_uri(text)  # type: ignore[no-any-return]
    except (ValueError, OSError, NotImplementedError):
        pass
    try:
        import fsspec

        made, path = fsspec.core.url_to_fs(text)
    except (ImportError, ValueError) as error:
        raise refuse(UNREADABLE, f"no file system is known for it ({error})", text) from None
    return fs.PyFileSystem(fs.FSSpecHandler(made)), path


def is_local(place: Place) -> bool:
    """Whether it is a path of this machine."""
    return isinstance(place[0], fs.LocalFileSystem)


def join(path: str, *names: str) -> str:
    """A path below another, with slashes as file systems have them."""
    return "/".join((path.rstrip("/") or "", *names))


def exists(place: Place) -> bool:
    """Whether there is anything."""
    kind = place[0].get_file_info(place[1]).type
    return bool(kind != fs.FileType.NotFound)


def write(place: Place, data: bytes | Any) -> None:
    """Write a file in one go: whoever looks sees all of it or the one before."""
    system, path = place
    if not is_local(place):
        # What is streamed to an object store is there when the stream is closed.
        with system.open_output_stream(path) as stream:
            stream.write(data)
        return
    os.makedirs(os.path.dirname(path), exist_ok=True)
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise


def read(place: Place) -> bytes | None:
    """The bytes of a file; None where there is none."""
    if not exists(place):
        return None
    with place[0].open_input_stream(place[1]) as stream:
        return bytes(stream.read())


def as_json(value: object) -> bytes:
    """JSON that is the same for the same value."""
    return json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False).encode() + b"\n"
