"""A picture of the page as a proof leaves it, in light and in dark, small enough for the web."""

import io
from pathlib import Path
from typing import Any

VIEWPORT = {"width": 720, "height": 460}
SIDES = ("bad", "good")
SCHEMES = ("light", "dark")
LARGEST = 40_000
"""Bytes of one picture."""
DARK = "dark => document.body.classList.toggle('dark', dark)"
STILL = """* { caret-color: transparent !important; animation: none !important;
    transition: none !important; } footer { visibility: hidden !important; }"""
# A mark is a selector, or = and the label of a component; the first of several (A | B) is taken.
MARK = """mark => {
    const labels = '[data-testid=block-info], [data-testid=block-label], label, .label-wrap';
    const find = one => one.startsWith('=')
        ? [...document.querySelectorAll(labels)]
            .filter(label => label.textContent.trim() === one.slice(1))
            .map(label => label.closest('.block:not(label, span)'))
        : [...document.querySelectorAll(one)];
    const place = mark.split(' | ').flatMap(find).find(one => one && one.offsetParent);
    if (!place) return false;
    place.style.outline = "3px solid #e8590c";
    place.style.outlineOffset = "-3px";
    place.scrollIntoView({ block: "nearest" });
    return true;
}"""


def take(page: Any, given: str) -> None:
    """Write ``PATH-light.webp`` and ``PATH-dark.webp``; given is ``PATH|mark``."""
    path, _, mark = given.partition("|")
    page.add_style_tag(content=STILL)
    if mark:
        page.evaluate(MARK, mark)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        page.evaluate(DARK, scheme == "dark")
        page.wait_for_timeout(150)
        Path(f"{path}-{scheme}.webp").write_bytes(_small(page.screenshot()))


def _small(png: bytes) -> bytes:
    from PIL import Image

    picture = Image.open(io.BytesIO(png)).convert("RGB")
    for quality in (80, 65, 50, 35):
        held = io.BytesIO()
        picture.save(held, "WEBP", quality=quality, method=6)
        if held.tell() <= LARGEST:
            break
    return held.getvalue()
