"""gr.update(chioces=[...]): the component is made anew with it, and does not know it."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.api import Verdict, keyword_verdict, symbol_of
from gradio_patterns.api.version_guards import silenced
from gradio_patterns.app import App
from gradio_patterns.app.gradio_names import APPS
from gradio_patterns.app.uses import Returned, updates
from gradio_patterns.findings.hit import Hit

WORDS = ("update(",)


def check(app: App) -> Iterator[Hit]:
    for result, update in updates(app):
        for keyword in update.call.node.keywords:
            if keyword.arg == "every":
                yield Hit(
                    keyword, "every= of an update is dropped: use a gr.Timer", None, "warning"
                )
                continue
            verdict = _verdict(app, result, keyword.arg)
            if verdict is None or silenced(app, update.call, result.component.kind):
                continue
            meant = f"; did you mean {verdict.nearest[0]}?" if verdict.nearest else ""
            kind = result.component.kind
            yield Hit(
                keyword,
                f"gr.{kind} has no {keyword.arg}=: the update ends in a TypeError{meant}",
            )


def _verdict(app: App, result: Returned, name: str | None) -> Verdict | None:
    """What the component's constructor says of a property, where it refuses it."""
    component = result.component
    if component.kind in APPS:  # an Interface on a page is not made anew
        return None
    path = app.qualified(component.call.node.func, component.call.place)
    symbol = symbol_of(path or "", app.target)
    if not symbol or name is None or name == "value":
        return None
    verdict = keyword_verdict(symbol, "", name, app.target)
    return verdict if verdict.fails else None
