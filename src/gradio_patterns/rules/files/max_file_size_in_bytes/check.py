"""max_file_size=200: bytes, where megabytes were meant."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("max_file_size",)

_TINY = 4096
"""Smaller than any real upload: a number below was meant in kilobytes or megabytes."""


def check(app: App) -> Iterator[Hit]:
    for call in (*app.launches, *app.calls("mount_gradio_app")):
        node = call.keyword("max_file_size")
        value = app.literal(node, call.place)
        if type(value) is not int or not 0 < value <= _TINY:
            continue
        assert node is not None
        yield Hit(
            node,
            f"max_file_size={value} allows {value} bytes, so every real upload is refused; "
            f'write the unit: "{value}mb"',
            edits.unsafe(f'write "{value}mb"', edits.replace(app.source, node, f'"{value}mb"')),
        )
