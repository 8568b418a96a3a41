"""What belongs to a project: the files of a review, and nothing outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns.reading import sources
from gradio_patterns.scale import projects


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    names = (
        "app.py", "note.ipynb", "pkg/b.py", "pkg/a.py", "node_modules/x.py", "build/y.py",
        "env/pyvenv.cfg", "env/lib.py", "requirements.txt", "Dockerfile", "deep/er/z.pyw",
        "picture.png", "README.md", ".hidden/h.py",
    )  # fmt: skip
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("")
    return root


def test_the_files_of_a_review_in_its_order(root: Path) -> None:
    ours = [path for path, reviewed in projects.files(str(root)) if reviewed]
    assert ours == [str(Path(path).relative_to(root)) for path in sources.find([str(root)])]
    assert len(ours) == 6


def test_what_a_review_may_look_at_comes_along(root: Path) -> None:
    aside = {path for path, reviewed in projects.files(str(root)) if not reviewed}
    assert aside == {"requirements.txt", "Dockerfile", "README.md"}


def test_a_loose_project_has_no_folders(root: Path) -> None:
    found = {path for path, _ in projects.files(str(root), loose=True)}
    assert found == {"app.py", "note.ipynb", "requirements.txt", "Dockerfile", "README.md"}


def test_links_count_only_inside(root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.py").write_text("gradio")
    (root / "out.py").symlink_to(tmp_path / "secret.py")
    (root / "in.py").symlink_to(root / "app.py")
    found = {path for path, _ in projects.files(str(root))}
    assert "in.py" in found
    assert "out.py" not in found


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("app.py", True), ("a/b/note.ipynb", True), ("a/Dockerfile.gpu", True), ("uv.lock", True),
        ("requirements/base.txt", True), ("dev-requirements.txt", True), ("constraints.txt", True),
        ("node_modules/a.py", False), ("a/.venv/lib/x.py", False), ("data.csv", False),
        ("model.bin", False), ("more/base.txt", True),
    ],
)  # fmt: skip
def test_wanted(path: str, wanted: bool) -> None:
    assert projects.wanted(path) is wanted
