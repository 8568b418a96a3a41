"""Pictures of what a visitor sees: small, told in words, in both schemes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gradio_patterns.publish.pictures import FOLDER, SIZE, figures, read_pictures

ROOT = Path(__file__).resolve().parents[2]
PICTURES = read_pictures(ROOT)


def test_some_rules_have_pictures() -> None:
    assert len(PICTURES) >= 60


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_are_small_and_told_in_words(name: str) -> None:
    files = sorted((ROOT / FOLDER / name).glob("*.webp"))
    assert [file.stem for file in files] == ["bad-dark", "bad-light", "good-dark", "good-light"]
    for file in files:
        data = file.read_bytes()
        assert len(data) <= 40_000
        assert data[:4] == b"RIFF"
        assert data[8:12] == b"WEBP"
    assert PICTURES[name]["bad"] != PICTURES[name]["good"]
    for side in ("bad", "good"):
        assert len(PICTURES[name][side].split()) >= 6


def test_the_page_shows_both_in_both_schemes() -> None:
    name = next(iter(PICTURES))
    page = figures(name, PICTURES, "../../")
    assert re.findall(r'src="([^"]+)"', page) == [
        f"../../assets/pictures/{name}/{side}-{scheme}.webp"
        for side in ("bad", "good")
        for scheme in ("light", "dark")
    ]
    assert page.count('loading="lazy"') == 4
    assert page.count(f'width="{SIZE[0]}" height="{SIZE[1]}"') == 4
    assert figures("no-such-rule", PICTURES, "../../") == ""
