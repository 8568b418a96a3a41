"""A real client and a real server, over pipes, with a project of their own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from importlib.util import find_spec
from pathlib import Path

import pytest

collect_ignore_glob = [] if find_spec("pytest_lsp") else ["test_*.py"]

if find_spec("pytest_lsp"):
    import pytest_asyncio
    from client import Editor, started

    @pytest.fixture
    def project(tmp_path: Path) -> Path:
        """A project that wants Gradio 6, in a folder with a space in its name."""
        folder = tmp_path / "the project"
        folder.mkdir()
        (folder / ".git").mkdir()
        (folder / "requirements.txt").write_text("gradio==6.31.0\n")
        return folder

    @pytest_asyncio.fixture
    async def editor(project: Path) -> AsyncIterator[Editor]:
        """An editor that is told of diagnostics and counts in UTF-16."""
        async with started(project, "visual-studio-code") as editor:
            yield editor

    @pytest_asyncio.fixture
    async def puller(project: Path) -> AsyncIterator[Editor]:
        """An editor that asks for diagnostics, and can count in UTF-8."""
        async with started(project, "neovim@0.11") as editor:
            yield editor
