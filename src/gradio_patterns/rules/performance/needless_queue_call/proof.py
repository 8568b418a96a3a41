"""The app's queue is set up the same before and after the call."""

import sys

import gradio as gr

from proving import Example, Seen

GRADIO = ("4.0.2",)

NAMES = (
    "max_size",
    "default_concurrency_limit",
    "update_intervals",
    "live_updates",
    "max_thread_count",
)


def settings(demo) -> dict:
    queue = getattr(demo, "_queue", None)
    found = {name: getattr(queue, name, None) for name in NAMES}
    return {**found, "api_open": demo.api_open, "queue": getattr(demo, "enable_queue", None)}


def observe(app: Example) -> Seen:
    calls = []
    original = gr.Blocks.queue

    def watched(self, *args, **kwargs):
        before = settings(self)
        result = original(self, *args, **kwargs)
        if not sys._getframe(1).f_globals["__name__"].startswith("gradio"):
            calls.append((before, settings(self)))
        return result

    gr.Blocks.queue = watched
    built = app.build()
    assert not built.error, built.error
    if not calls:
        return Seen(False, "queue() is not called")
    before, after = calls[0]
    changed = {k: (before[k], after[k]) for k in before if before[k] != after[k]}
    return Seen(not changed, f"queue() changed {changed or 'nothing'}")
