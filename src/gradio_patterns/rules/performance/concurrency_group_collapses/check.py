"""A shared concurrency_id where a member without concurrency_limit pulls the limit down to one."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Event
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = ("concurrency_id",)


def check(app: App) -> Iterator[Hit]:
    if any(
        call.open or call.keyword("default_concurrency_limit") is not None
        for call in app.app_calls("queue")
    ):
        return  # members without a limit have another one than 1
    groups: dict[str, list[Event]] = {}
    for event in app.events:
        name = app.literal(event.call.keyword("concurrency_id"), event.call.place)
        # gr.render has no limit by default, so it pulls nothing down.
        if isinstance(name, str) and not event.call.open and event.name != "render":
            groups.setdefault(name, []).append(event)
    for name, members in groups.items():
        wider = [event for event in members if wide(app, event)]
        if not wider:
            continue
        limit = app.source.segment(wider[0].call.keyword("concurrency_limit"))  # type: ignore[arg-type]
        for event in members:
            if event.call.keyword("concurrency_limit") is None:
                yield Hit(
                    event.call.keyword_node("concurrency_id"),  # type: ignore[arg-type]
                    f"without concurrency_limit this listener counts as 1 and pulls the whole group"
                    f' "{name}" down to one call at a time; give it concurrency_limit={limit} too',
                    edits.unsafe(
                        "give it the limit of the group",
                        edits.add_keyword(app.source, event.call, f"concurrency_limit={limit}"),
                    ),
                )


def wide(app: App, event: Event) -> bool:
    """Whether the listener asks for more than one call at a time."""
    limit = app.literal(event.call.keyword("concurrency_limit"), event.call.place)
    return limit is None or (type(limit) is int and limit > 1)
