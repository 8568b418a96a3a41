"""A component that is on the page already is rendered again: DuplicateBlockError."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App, Instance
from gradio_patterns.app.gradio_names import APPS
from gradio_patterns.app.pages import page
from gradio_patterns.app.scopes import Place
from gradio_patterns.findings.finding import Fix
from gradio_patterns.findings.hit import Hit
from gradio_patterns.fixing import edits

WORDS = (".render(", "Interface")

_NOT_PLACED = APPS | {"Examples", "load"}
"""What stands on no page by being made in its block: apps, and what has no ``render``."""


def check(app: App) -> Iterator[Hit]:
    taken_off = bool(app.walked.calls_by_attribute.get("unrender"))
    placed: dict[tuple[tuple[int, int], tuple[int, int]], bool] = {}
    for call in () if taken_off else app.method_calls("render"):
        component, around = call.receiver, _page(app, call.place)
        if not isinstance(component, Instance) or around is None or call.place.conditional:
            continue
        key = (component.key, around)
        if placed.get(key):
            yield Hit(
                call.node, f"{_kind(component)} is rendered twice and raises; make two of them"
            )
        elif _on_page_since_made(app, component, around):
            yield Hit(
                call.node,
                f"{_kind(component)} is on the page since it was made, so render() raises;"
                " create it with render=False",
                _fix(app, component),
            )
        placed[key] = True
    yield from _interfaces(app)


def _interfaces(app: App) -> Iterator[Hit]:
    """One component twice among the inputs, or the outputs, of an Interface."""
    for event in app.interfaces:
        for node, group in ((event.inputs_node, event.inputs), (event.outputs_node, event.outputs)):
            keys = [part.key for part in group or () if part is not None]
            if node is not None and len(keys) != len(set(keys)):
                yield Hit(node, "one component stands here twice, which raises; make two of them")


def _kind(instance: Instance) -> str:
    return f"this gr.{instance.kind}"


def _page(app: App, place: Place) -> tuple[int, int] | None:
    found = page(app, place, APPS)
    return found[0].key if found is not None else None


def _on_page_since_made(app: App, component: Instance, around: tuple[int, int]) -> bool:
    made = component.call
    if made.keyword_node("render") is not None or made.open:
        return False
    return component.kind not in _NOT_PLACED and _page(app, made.place) == around


def _fix(app: App, component: Instance) -> Fix | None:
    if component.call.place.conditional:
        return None  # made in a loop, the others would be left out
    edit = edits.add_keyword(app.source, component.call, "render=False")
    return edits.unsafe("create it with render=False", edit)
