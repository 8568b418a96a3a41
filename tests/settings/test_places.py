"""Where findings are kept, by the customs of each system."""

from __future__ import annotations

import os

import pytest

from gradio_patterns.settings.places import kept_reviews


@pytest.mark.parametrize(
    ("environment", "platform", "place"),
    [
        ({}, "linux", "~/.cache/gradio-patterns/reviews"),
        ({"XDG_CACHE_HOME": "/c"}, "linux", "/c/gradio-patterns/reviews"),
        ({}, "darwin", "~/Library/Caches/gradio-patterns/reviews"),
        ({"XDG_CACHE_HOME": "relative"}, "linux", None),
        ({}, "win32", None),
        ({"GRADIO_PATTERNS_NO_CACHE": "1"}, "linux", None),
    ],
)
def test_the_folder(environment: dict[str, str], platform: str, place: str | None) -> None:
    wanted = None if place is None else os.path.expanduser(place)
    assert kept_reviews(environment, platform) == wanted
