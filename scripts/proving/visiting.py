"""A visit told in steps, for rules whose proof needs no page: done in a browser, then pictured.

A step is a verb and what it is about: ``fill Name = Ada``, ``press Name = Enter``, ``click Save``,
``choose Size = small``, ``check small``, ``upload 0 = notes.txt``, ``see Saved``, ``wait 500``,
``open secret.txt``, ``reload``, ``visitor``: from here on it is somebody else, with a page of their
own, and ``first``: back to the first. The picture is of the page of whoever acted last.
"""

import contextlib
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

from proving import pictures
from proving.browser import DRAWN, open_page
from proving.example import Example

PATIENCE = 15_000
"""Milliseconds until a step is given up."""
SHOWN = """() => {
    const fields = [...document.querySelectorAll('input, textarea')]
        .filter(one => one.offsetParent && one.type !== 'file').map(one => one.value);
    return [document.body.innerText, ...fields].join('\\n');
}"""
HAS = "wanted => { const shown = (" + SHOWN + ")(); return shown.includes(wanted); }"


def visit(example: Example, asked: dict[str, Any], picture: str) -> dict[str, Any]:
    """Do the steps and take the picture; ``not-shown`` where the page lacks what it should show.

    A text that begins with ``!`` must not be on the page.
    """
    wanted: str = asked["shows"]
    with (
        example.running(env=asked.get("env")) as server,
        open_page(server.url, None, {"viewport": pictures.VIEWPORT}) as page,
    ):
        begun = page
        for step in asked["steps"]:
            verb, _, about = step.partition(" ")
            page = begun if verb == "first" else STEPS[verb](page, about, server.url) or page
        if not wanted.startswith("!"):
            with contextlib.suppress(Exception):
                page.wait_for_function(HAS, arg=wanted, timeout=PATIENCE)
        page.wait_for_timeout(300)
        shown: str = page.evaluate(SHOWN)
        right = wanted[1:] not in shown if wanted.startswith("!") else wanted in shown
        if right:
            pictures.take(page, picture)
    return {"kind": "shown" if right else "not-shown", "what": shown[:600]}


def _field(page: Any, label: str) -> Any:
    return page.get_by_label(label, exact=True).first


def _fill(page: Any, about: str, url: str) -> None:
    label, _, text = about.partition(" = ")
    _field(page, label).fill(text)


def _press(page: Any, about: str, url: str) -> None:
    label, _, key = about.partition(" = ")
    _field(page, label).press(key)


def _click(page: Any, about: str, url: str) -> None:
    page.get_by_role("button", name=about, exact=True).first.click()


def _choose(page: Any, about: str, url: str) -> None:
    label, _, option = about.partition(" = ")
    _field(page, label).click()
    page.get_by_role("option", name=option).first.click()


def _check(page: Any, about: str, url: str) -> None:
    _field(page, about).check()


def _upload(page: Any, about: str, url: str) -> None:
    place, _, name = about.partition(" = ")
    made = [str(made(Path(one).name)) for one in name.split(", ")]
    page.locator("input[type=file]").nth(int(place)).set_input_files(made)
    page.wait_for_timeout(3000)


def _see(page: Any, about: str, url: str) -> None:
    page.wait_for_function(HAS, arg=about, timeout=PATIENCE)


def _wait(page: Any, about: str, url: str) -> None:
    page.wait_for_timeout(int(about))


def _open(page: Any, about: str, url: str) -> None:
    page.goto(url + about, wait_until="domcontentloaded")
    _drawn(page)


def _reload(page: Any, about: str, url: str) -> None:
    page.reload()
    _drawn(page)


def _visitor(page: Any, about: str, url: str) -> Any:
    other = page.context.browser.new_context(viewport=pictures.VIEWPORT).new_page()
    other.set_default_timeout(PATIENCE)
    other.goto(url, wait_until="domcontentloaded")
    _drawn(other)
    return other


def _drawn(page: Any) -> None:
    if page.locator("gradio-app").count():
        with contextlib.suppress(Exception):
            page.wait_for_function(DRAWN, polling=50, timeout=PATIENCE)


STEPS: dict[str, Callable[[Any, str, str], Any]] = {
    "fill": _fill, "press": _press, "click": _click, "choose": _choose, "check": _check,
    "upload": _upload, "see": _see, "wait": _wait, "open": _open, "reload": _reload,
    "visitor": _visitor,
}  # fmt: skip


def made(name: str) -> Path:
    """A small file of the kind that its name says."""
    path = Path(name).absolute()
    if path.suffix == ".png":
        from PIL import Image

        Image.linear_gradient("L").resize((240, 160)).convert("RGB").save(path)
    elif path.suffix == ".wav":
        with wave.open(str(path), "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(8000)
            sound.writeframes(bytes(16000))
    else:
        path.write_text("bread 2.40\n", encoding="utf-8")
    return path
