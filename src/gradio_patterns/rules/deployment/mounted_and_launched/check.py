"""A Blocks is mounted in FastAPI and then launched by itself: the FastAPI app is never served."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.scopes import order_of
from gradio_patterns.app.serving import mounts, waits
from gradio_patterns.findings.hit import Hit

WORDS = ("mount_gradio_app",)


def check(app: App) -> Iterator[Hit]:
    mounted = {
        blocks.key: call
        for call in mounts(app)
        if isinstance(blocks := app.resolve(call.argument(1, "blocks"), call.place), Instance)
    }
    for call in app.launches:
        mount = mounted.get(call.receiver.key)  # type: ignore[union-attr]
        if mount is None or not waits(call):
            continue
        if mount.place.conditional or call.place.conditional:
            continue
        # In different functions nothing says that both run.
        if mount.place.scope is call.place.scope and order_of(mount.node) < order_of(call.node):
            yield Hit(
                call.node,
                "launch() serves this app alone, at /; the FastAPI app it was mounted in is not "
                "started. Run that one: uvicorn.run(app)",
            )
