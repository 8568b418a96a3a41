"""The list of a multi-file upload, opened or asked like one file."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow.misuse import misuses

WORDS = ("multiple", "directory", "Files", "files")


def check(app: App) -> Iterator[Hit]:
    for misuse in misuses(app, "File", "Files", "UploadButton"):
        component = misuse.port.component
        if misuse.atom.kind != "list":
            continue
        count = component.call.keyword("file_count") if component is not None else None
        how = f"file_count={ast.unparse(count)}" if count is not None else "gr.Files"
        joint = "but" if misuse.use.how == "call" else "and"
        yield Hit(
            misuse.use.node,
            f'"{misuse.port.name}" is a list ({how}), even for one file, {joint} {misuse.trouble}; '
            f"loop over it: for path in {misuse.port.name} or []",
        )
