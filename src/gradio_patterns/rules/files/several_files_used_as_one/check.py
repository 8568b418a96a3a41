"""The list of a multi-file upload, opened or asked like one file."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.uses import choice, handed
from gradio_patterns.findings.hit import Hit

WORDS = ("multiple", "directory")

_OF_ONE = (
    "name", "read", "readlines", "decode", "endswith", "startswith", "split", "rsplit", "lower",
    "suffix", "stem", "parent",
)  # fmt: skip
"""Attributes of a path, a file or bytes that a list has not."""

_OPENING = (
    "builtins.open", "io.open", "pathlib.Path", "os.path.basename", "os.path.splitext",
    "PIL.Image.open", "pandas.read_csv", "pandas.read_excel", "zipfile.ZipFile",
)  # fmt: skip


def check(app: App) -> Iterator[Hit]:
    for use in handed(app, "File", "UploadButton"):
        count = choice(use.component, "file_count", "single")
        if count not in {"multiple", "directory"}:
            continue
        remedy = f"loop over it: for path in {use.name} or []"
        for node in use.attributes(*_OF_ONE):
            yield Hit(
                node,
                f'"{use.name}" is a list (file_count="{count}"), even for one file, and has no '
                f".{node.attr}; {remedy}",
            )
        for call, path in use.passed_to(app, *_OPENING):
            yield Hit(
                call,
                f'"{use.name}" is a list (file_count="{count}"), even for one file, and '
                f"{path.rpartition('.')[2]}() takes one path; {remedy}",
            )
