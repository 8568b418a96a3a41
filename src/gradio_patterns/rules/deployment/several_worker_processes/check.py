"""uvicorn.run(workers=) for an app that Gradio is mounted on, in Python or in a project's start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.app.serving import mounts
from gradio_patterns.findings.hit import Hit

WORDS = ("mount_gradio_app",)

_FILES = ("Dockerfile", "Procfile")
_COMMAND = (
    r"(?m)^(?!\s*#)[^\n]*?\b(?:gunicorn|uvicorn|hypercorn)\b"
    r"[^\n]*?(?:--workers|-w)\W+([2-9]|[1-9]\d+)\b"
)


def check(app: App) -> Iterator[Hit]:
    mounted = mounts(app)
    if not mounted:
        return
    message = "visitors meet another process with each request, which knows nothing of them"
    for raw in app.walked.calls_by_attribute.get("run", ()):
        if app.qualified(raw.node.func, raw.place) != "uvicorn.run":
            continue
        for keyword in raw.node.keywords:
            count = app.literal(keyword.value, raw.place) if keyword.arg == "workers" else None
            if isinstance(count, int) and count > 1:
                yield Hit(keyword.value, f"{message}; leave workers= out")
    for name in _FILES:
        found = app.project_file(name)
        if found is not None and re.search(_COMMAND, found[1]):
            yield Hit(mounted[0].node, f"{name} starts several workers: {message}; start one")
