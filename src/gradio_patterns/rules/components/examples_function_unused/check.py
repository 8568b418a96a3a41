"""gr.Examples with a function that neither caching nor a click runs."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import is_none
from gradio_patterns.findings.hit import Hit

WORDS = ("Examples(",)

_RUNNING = frozenset({"cache_examples", "cache_mode", "run_on_click"})


def check(app: App) -> Iterator[Hit]:
    if "GRADIO_CACHE_EXAMPLES" in app.source.text:
        return
    for call in app.calls("Examples"):
        function = call.argument(3, "fn")
        if function is None or is_none(function) or call.open or len(call.positional) > 4:
            continue
        if not _RUNNING & call.keywords.keys():
            yield Hit(
                function,
                "a click on an example does not run this function; add run_on_click=True or "
                "cache_examples=True",
            )
