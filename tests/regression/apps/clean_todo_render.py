# gradio: 5.50.0, 6.31.0
"""Liste de tâches : gr.render redessine la liste, le navigateur la garde."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from dataclasses import asdict, dataclass
from typing import Any

import gradio as gr
from gradio import Blocks, Button, Checkbox, Column, Markdown, Row, State, Textbox

COLOURS = ("red", "green", "blue")
TIPS = ["Une chose à la fois.", "Commencez par la plus petite.", "Faites une pause."]


@dataclass
class Task:
    """Une tâche, telle qu'elle voyage vers le navigateur."""

    key: str
    text: str
    colour: str = "blue"
    done: bool = False
    day: str = ""


def new_task(text: str, colour: str) -> dict[str, Any]:
    return asdict(
        Task(
            key=uuid.uuid4().hex[:8],
            text=text,
            colour=colour,
            day=dt.date.today().isoformat(),
        )
    )


def add(text: str, colour: str, tasks: list[dict[str, Any]]):
    """Ajoute une tâche et vide le champ."""
    text = text.strip()
    if not text:
        return gr.skip(), gr.skip()
    return [*tasks, new_task(text, colour)], ""


def restore(stored: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
    return stored or []


def store(tasks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return tasks


def clear_done(tasks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [task for task in tasks if not task["done"]]


def first_session() -> dict[str, Any]:
    """Called by gr.State for every visitor, so each gets an id of its own."""
    return {"id": uuid.uuid4().hex, "opened": dt.datetime.now().isoformat(timespec="seconds")}


def tip(_session: dict[str, Any]) -> str:
    return f"*{random.choice(TIPS)}*"


def counts(tasks: list[dict[str, Any]]) -> str:
    done = sum(1 for task in tasks if task["done"])
    return f"{done} / {len(tasks)}"


def marker(colour: str, _cache: dict[str, str] = {}) -> str:
    """The default is a cache of constants; nothing of a visitor goes in."""
    return _cache.get(colour, "") or {"red": "🔴", "green": "🟢", "blue": "🔵"}[colour]


with Blocks(title="Tâches") as demo:
    session = State(first_session)
    tasks = State([])
    saved = gr.BrowserState([], storage_key="taches-v1")

    Markdown("# Tâches")
    advice = Markdown()
    with Row():
        entry = Textbox(show_label=False, placeholder="Nouvelle tâche", scale=5)
        colour = gr.Radio(list(COLOURS), value="blue", show_label=False, scale=2)
        plus = Button("Ajouter", variant="primary", scale=1)
    progress = Markdown("0 / 0")

    @gr.render(inputs=tasks)
    def show(current: list[dict[str, Any]]):
        if not current:
            Markdown("Rien à faire 🎉")
            return
        for task in current:
            with Row(key=task["key"]):
                box = Checkbox(
                    value=task["done"], label=f"{marker(task['colour'])} {task['text']}", scale=6
                )
                drop = Button("✕", scale=1, min_width=40)

                def toggle(value: bool, everything: list[dict[str, Any]], key=task["key"]):
                    return [
                        {**each, "done": value} if each["key"] == key else each
                        for each in everything
                    ]

                def remove(everything: list[dict[str, Any]], key=task["key"]):
                    return [each for each in everything if each["key"] != key]

                box.input(toggle, [box, tasks], tasks)
                drop.click(remove, tasks, tasks)

    with Column():
        sweep = Button("Enlever ce qui est fait")

    gr.on([plus.click, entry.submit], add, [entry, colour, tasks], [tasks, entry])
    sweep.click(clear_done, tasks, tasks)
    tasks.change(store, tasks, saved)
    tasks.change(counts, tasks, progress)
    demo.load(restore, saved, tasks)
    demo.load(tip, session, advice)

if __name__ == "__main__":
    demo.launch()
