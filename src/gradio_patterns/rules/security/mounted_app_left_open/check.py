"""Of several mounted apps one asks for a login and another does not."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Call
from gradio_patterns.app.serving import asks_login, mounts
from gradio_patterns.findings.hit import Hit

WORDS = ("mount_gradio_app",)

_MEANT_OPEN = ("login", "signin", "sign-in", "auth", "public", "open", "landing", "welcome", "home")


def check(app: App) -> Iterator[Hit]:
    found = mounts(app)
    guarded = [call for call in found if asks_login(call)]
    if not guarded or any(call.open for call in found):
        return
    for call in found:
        if asks_login(call) or call.place.conditional or _meant_open(app, call):
            continue
        # The OAuth pattern: an open page that only leads to the protected one.
        if "RedirectResponse" in app.source.text or "OAuth" in app.source.text:
            continue
        if call.place.scope is guarded[0].place.scope:
            yield Hit(
                call.node,
                f"this app is open to everybody, while the one on line {guarded[0].node.lineno} "
                "asks for a login; auth= covers one mounted app only",
            )


def _meant_open(app: App, call: Call) -> bool:
    path = app.literal(call.argument(2, "path"), call.place)
    if not isinstance(path, str) or path.strip("/") == "":
        return True
    blocks = call.argument(1, "blocks")
    named = app.source.segment(blocks) if blocks is not None else ""
    return any(word in f"{path} {named}".lower() for word in _MEANT_OPEN)
