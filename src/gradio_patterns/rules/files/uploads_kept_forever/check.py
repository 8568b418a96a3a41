"""A launched app that takes files and never deletes them: worth a question."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Call, Event, Instance
from gradio_patterns.app.gradio_names import APPS
from gradio_patterns.app.pages import page
from gradio_patterns.findings.hit import Hit

WORDS = ("File", "UploadButton", "Video", "Audio")

_MEDIA = frozenset({"File", "UploadButton", "Video", "Audio"})


def check(app: App) -> Iterator[Hit]:
    apps = app.calls("Blocks", "Interface", "ChatInterface", "TabbedInterface")
    if not app.launches or not apps:
        return
    taken: dict[int, set[str]] = {}
    for event in (*app.events, *app.interfaces):
        kinds = {part.kind for part in event.inputs or () if part and part.kind in _MEDIA}
        if kinds:
            owner = _app_of(app, event, apps)
            if owner is not None:
                taken.setdefault(id(owner.node), set()).update(kinds)
    launched = {
        id(call.receiver.call.node) for call in app.launches if isinstance(call.receiver, Instance)
    }
    kept = [call for call in apps if id(call.node) in taken and not _deletes(call)]
    for call in kept:
        # What is not launched itself is part of another app, whose setting counts.
        if id(call.node) not in launched and any(_deletes(other) for other in apps):
            continue
        names = " and ".join(f"gr.{kind}" for kind in sorted(taken[id(call.node)]))
        yield Hit(
            call.node,
            f"Every upload to {names} stays on the disk: does this app run long enough to "
            "need delete_cache=(frequency, age)?",
        )


def _app_of(app: App, event: Event, apps: list[Call]) -> Call | None:
    """The app a listener belongs to: where that cannot be told, the first, if all are alike."""
    if not event.listener:
        return event.call
    around = page(app, event.call.place, APPS)
    if around is not None:
        return around[0].call
    return None if any(_deletes(call) for call in apps) else apps[0]


def _deletes(call: Call) -> bool:
    """Whether an app has delete_cache=, or may have."""
    return call.open or call.keyword("delete_cache") is not None
