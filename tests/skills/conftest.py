"""The generated skill in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.publish.skill import NAME, bundle


@pytest.fixture(scope="session")
def skill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The skill as it would be installed, on a path with a space."""
    folder = tmp_path_factory.mktemp("some skills") / NAME
    for name, data in bundle().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder
