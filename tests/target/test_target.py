"""The version reviewed for: who is asked first, and what each file says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gradio_patterns.findings.diagnostics import NO_KNOWN_RELEASE, Refused
from gradio_patterns.findings.finding import Target
from gradio_patterns.target import target
from gradio_patterns.target.target import GUESSED

SPACE = "---\ntitle: x\nsdk: gradio\nsdk_version: 5.1.0\n---\n# x\n"


@pytest.fixture(autouse=True)
def _nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [])


def find(folder: Path, files: dict[str, str], below: str = "") -> Target:
    (folder / ".git").mkdir(exist_ok=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return target.Finder(str(folder)).for_file(str(folder / below if below else folder))


UV_LOCK = '[[package]]\nname = "gradio-client"\nversion = "1.0"\n\n[[package]]\nname = "gradio"\n'
UV_LOCK += 'version = "5.9.1"\ndependencies = [\n    { name = "gradio-client" },\n]\n'


@pytest.mark.parametrize(
    ("files", "text", "source"),
    [
        ({}, "6.31.0", GUESSED),
        ({"uv.lock": UV_LOCK}, "5.9.1", "uv.lock:7"),
        ({"poetry.lock": UV_LOCK}, "5.9.1", "poetry.lock:7"),
        (
            {"Pipfile.lock": json.dumps({"default": {"gradio": {"version": "==4.44.0"}}})},
            "4.44.0",
            "Pipfile.lock:1",
        ),
        ({"requirements.txt": "numpy\ngradio==4.44.1\n"}, "4.44.1", "requirements.txt:2"),
        ({"requirements.txt": "Gradio[oauth] == 5.1  # why\n"}, "5.1.0", "requirements.txt:1"),
        (
            {"requirements.txt": "gradio>=4,<5 ; python_version > '3.8'\n"},
            "4.44.1",
            "requirements.txt:1",
        ),
        ({"requirements.txt": "gradio~=4.40.0\n"}, "4.40.0", "requirements.txt:1"),
        ({"requirements.txt": "gradio\n"}, "6.31.0", GUESSED),
        ({"requirements.txt": "gradio-client==1.2\ngradio_pdf==3.0\n"}, "6.31.0", GUESSED),
        (
            {"requirements.txt": "gradio==4.1.0 \\\n  --hash=sha256:00\n"},
            "4.1.0",
            "requirements.txt:1",
        ),
        ({"requirements.txt": "-r base.txt\n", "base.txt": "gradio==4.2.0"}, "4.2.0", "base.txt:1"),
        ({"requirements/app.txt": "gradio==4.3.0"}, "4.3.0", "requirements/app.txt:1"),
        ({"README.md": SPACE}, "5.1.0", "README.md:4"),
        ({"README.md": SPACE.replace("gradio", "docker")}, "6.31.0", GUESSED),
        ({"README.md": "# sdk_version: 5.1.0"}, "6.31.0", GUESSED),
        ({"README.md": SPACE, "requirements.txt": "gradio==4.1.0"}, "4.1.0", "requirements.txt:1"),
        ({"README.md": SPACE, "requirements.txt": "gradio>=4"}, "5.1.0", "README.md:4"),
        ({"uv.lock": UV_LOCK, "requirements.txt": "gradio==4.1.0"}, "5.9.1", "uv.lock:7"),
        (
            {"pyproject.toml": '[project]\ndependencies = [\n  "gradio>=4,<5",\n]\n'},
            "4.44.1",
            "pyproject.toml:3",
        ),
        (
            {"pyproject.toml": '[project.optional-dependencies]\nui = ["gradio<4"]\n'},
            "3.50.2",
            "pyproject.toml:2",
        ),
        (
            {"pyproject.toml": '[dependency-groups]\nd = ["gradio==5.0.1", {include-group="a"}]\n'},
            "5.0.1",
            "pyproject.toml:2",
        ),
        (
            {"pyproject.toml": '[tool.poetry.dependencies]\ngradio = "^4.1"\n'},
            "4.44.1",
            "pyproject.toml:2",
        ),
        (
            {"pyproject.toml": '[tool.poetry.dependencies]\ngradio = {version = "~5.1"}\n'},
            "5.1.0",
            "pyproject.toml:2",
        ),
        ({"pyproject.toml": "[project\ngradio"}, "6.31.0", GUESSED),
        (
            {"setup.cfg": "[options]\ninstall_requires =\n    numpy\n    gradio<5\n"},
            "4.44.1",
            "setup.cfg:4",
        ),
        (
            {"setup.py": "from setuptools import setup\nsetup(install_requires=[\n 'gradio<5'])"},
            "4.44.1",
            "setup.py:3",
        ),
        ({"setup.py": "import gradio\nthis is not python"}, "6.31.0", GUESSED),
        ({"environment.yml": "dependencies:\n  - gradio=4.44\n"}, "4.44.1", "environment.yml:2"),
        (
            {".venv/lib/python3.11/site-packages/gradio-5.4.0.dist-info/METADATA": ""},
            "5.4.0",
            "installed in .venv",
        ),
    ],
)
def test_files(files: dict[str, str], text: str, source: str, tmp_path: Path) -> None:
    found = find(tmp_path, files)
    assert (found.text, found.source) == (text, source)


def test_the_closest_folder_counts(tmp_path: Path) -> None:
    files = {"requirements.txt": "gradio==4.1.0", "demo/requirements.txt": "gradio==5.1.0"}
    found = find(tmp_path, files, "demo")
    assert (found.text, found.source) == ("5.1.0", "demo/requirements.txt:1")
    (tmp_path / "other").mkdir()
    assert target.Finder(str(tmp_path)).for_file(str(tmp_path / "other")).text == "4.1.0"


def test_a_lock_above_refines_a_range_it_lies_in(tmp_path: Path) -> None:
    member = '[project]\ndependencies = ["gradio>=5"]\n'
    found = find(tmp_path, {"uv.lock": UV_LOCK, "app/pyproject.toml": member}, "app")
    assert (found.text, found.source) == ("5.9.1", "uv.lock:7")
    assert found.allowed[0] == (5, 0, 0)
    (tmp_path / "app" / "pyproject.toml").write_text(member.replace(">=5", ">=6"))
    assert target.Finder(str(tmp_path)).for_file(str(tmp_path / "app")).text == "6.31.0"


def test_nothing_above_the_repository_counts(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("gradio==3.50.2")
    (tmp_path / "repository").mkdir()
    assert find(tmp_path / "repository", {}).source == GUESSED


def test_an_impossible_range_is_noted(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("gradio>=99")
    finder = target.Finder(str(tmp_path))
    assert finder.for_file(str(tmp_path)).source == GUESSED
    assert [note.code for note in finder.notes] == [NO_KNOWN_RELEASE]


def test_a_script_speaks_for_itself(tmp_path: Path) -> None:
    text = '# /// script\n# dependencies = [\n#   "gradio<5",\n# ]\n# ///\nimport gradio\n'
    found = target.Finder(str(tmp_path)).for_file(str(tmp_path), text, "run.py")
    assert (found.text, found.source) == ("4.44.1", "run.py:3")


def test_a_notebook_says_what_it_installs(tmp_path: Path) -> None:
    text, cell = "0#ip install -q gradio==3.50.2\n", "!pip install -q gradio==3.50.2\n"
    found = target.Finder(str(tmp_path)).for_file(str(tmp_path), text, "a.ipynb", (cell,))
    assert found.text == "3.50.2"


def test_the_lock_of_a_script_counts_before_its_range(tmp_path: Path) -> None:
    text = '# /// script\n# dependencies = ["gradio"]\n# ///\nimport gradio\n'
    (tmp_path / "run.py.lock").write_text(UV_LOCK)
    found = target.Finder(str(tmp_path)).for_file(str(tmp_path), text, "run.py")
    assert (found.text, found.source) == ("5.9.1", "run.py.lock:7")


def test_the_constraints_of_a_script_bound_its_range(tmp_path: Path) -> None:
    text = '# /// script\n# dependencies = ["gradio"]\n# [tool.uv]\n'
    text += '# constraint-dependencies = ["gradio<5"]\n# ///\nimport gradio\n'
    assert target.Finder(str(tmp_path)).for_file(str(tmp_path), text, "run.py").text == "4.44.1"


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        ("5.50.0", "5.50.0"),
        ("5", "5.50.0"),
        ("4.44", "4.44.1"),
        ("v4.44.0", "4.44.0"),
        (">=4,<5", "4.44.1"),
        ("7.1.0", "7.1.0"),
    ],
)
def test_asked_for(asked: str, text: str) -> None:
    found = target.asked_for(asked, "--gradio-version")
    assert (found.text, found.source) == (text, "--gradio-version")


@pytest.mark.parametrize("asked", ["latest", "", ">=99", "5.x"])
def test_asked_for_nonsense(asked: str) -> None:
    with pytest.raises(Refused):
        target.asked_for(asked, "--gradio-version")


def test_known_releases_are_ordered() -> None:
    known = target.known_releases()
    assert list(known) == sorted(set(known))
    assert known[0] == (3, 0, 0)
    assert all(len(release) == 3 for release in known)
