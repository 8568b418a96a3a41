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
MARK = """selector => {
    const found = [...document.querySelectorAll(selector)].filter(one => one.offsetParent);
    const place = found[0];
    if (!place) return false;
    place.style.outline = "3px solid #e8590c";
    place.style.outlineOffset = "2px";
    place.scrollIntoView({ block: "nearest" });
    return true;
}"""


def take(page: Any, given: str) -> None:
    """Write ``PATH-light.webp`` and ``PATH-dark.webp``; given is ``PATH|selector to mark``."""
    path, _, mark = given.partition("|")
    page.add_style_tag(content=STILL)
    if mark:
        page.evaluate(MARK, mark)
    for scheme in SCHEMES:
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
