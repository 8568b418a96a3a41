"""A project with a faulty app, and neighbours that are nobody's business."""

from __future__ import annotations

from pathlib import Path

import pytest

FAULTY = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    demo.load(print, every=5)\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Links in it lead out of it; a settings file above it would silence everything."""
    path = tmp_path / "the project"
    path.mkdir()
    (path / "app.py").write_text(FAULTY)
    (path / "requirements.txt").write_text("gradio==5.50.0\n")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.py").write_text("import gradio\n" + FAULTY)
    (tmp_path / "gradio-patterns.toml").write_text('select = ["secret-of-the-owner"]\n')
    (path / "link.py").symlink_to(outside / "secret.py")
    (path / "folder").symlink_to(outside)
    return path
