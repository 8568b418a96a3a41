"""max_file_size="200m": a text or number that launch() cannot read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("max_file_size",)

_SIZE = r"(?i)\s*\d+\s*(b|kb|mb|gb|tb)\s*"
_ALMOST = r"(?i)\s*(\d+)\s*([kmgt])(i?b?)\s*"


def check(app: App) -> Iterator[Hit]:
    for call in (*app.launches, *app.calls("mount_gradio_app")):
        node = call.keyword("max_file_size")
        value = app.literal(node, call.place)
        if node is None or not isinstance(value, (str, float)) or re.fullmatch(_SIZE, str(value)):
            continue
        meant = _meant(value)
        fix: Fix | None = None
        if meant is not None:
            fix = edits.unsafe(f'write "{meant}"', edits.replace(app.source, node, f'"{meant}"'))
        yield Hit(
            node,
            f"max_file_size={value!r} raises when the app starts; write a whole number with "
            f'b, kb, mb, gb or tb: "{meant or "200mb"}"',
            fix,
        )


def _meant(value: str | float) -> str | None:
    found = re.fullmatch(_ALMOST, value) if isinstance(value, str) else None
    return f"{found[1]}{found[2].lower()}b" if found else None
