"""Random edits let nothing out: in the process, and over pipes."""

from __future__ import annotations

import random
import warnings

import pytest
from client import Editor
from lsprotocol import types

import editor_fuzz
from gradio_patterns.editor import texts


def test_a_few_hundred_edits() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        outcome = editor_fuzz.fuzz(400, seed=3)
    assert outcome.faults == {}
    assert (outcome.edits, outcome.reviews) == (400, 400)
    assert outcome.parsed > 50
    assert outcome.asked > 50
    assert len(outcome.megabytes) > 5
    assert all(one > 1 for one in outcome.megabytes)


@pytest.mark.asyncio
async def test_after_edits_over_pipes_it_is_as_after_a_fresh_start(puller: Editor) -> None:
    chance = random.Random(5)
    text = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    demo.load(print, every=5)\n"
    uri = puller.open("app.py", text)
    for number in range(300):
        read = texts.read(text, "utf-8")
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 0, 0, 1)))
        new = chance.choice(("", " ", "😀", "\n", "gr.Row()\n", "#é"))
        place = types.Range(texts.at_offset(read, start), texts.at_offset(read, end))
        puller.edit(uri, types.TextDocumentContentChangePartial(place, new))
        text = text[:start] + new + text[end:]
        if number % 20 == 0:
            fresh = puller.open(f"fresh{number}.py", text)
            assert await puller.pulled(uri) == await puller.pulled(fresh)
            await puller.hover(uri, place.start)
