"""Bytes, BytesIO or an open file handed to a component that takes a path."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.flow import place_of, results

WORDS = ("File", "DownloadButton", "file")

_CONTENT = {"bytes": "bytes", "buffer": "a BytesIO"}


def check(app: App) -> Iterator[Hit]:
    for event in (*app.events, *app.interfaces):
        for result in results(app, event):
            if result.output.kind not in {"File", "DownloadButton"}:
                continue
            for atom in result.value:
                what = _CONTENT.get(atom.kind)
                if what is not None:
                    yield Hit(
                        place_of(result, atom),
                        f'"{result.function.name}" returns {what} to gr.{result.output.kind}, '
                        "which takes a path: the visitor gets an error; write it to a file and "
                        "return the path",
                    )
