"""The rules that read the files around an app: when they speak, and when they do not."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from gradio_patterns.app import read_app
from gradio_patterns.target.target import Finder, asked_for, newest

APP = "import gradio as gr\n\ngr.Markdown('x')\n"
RULES = "gradio_patterns.rules.upgrading"


def messages(rule: str, folder: Path, files: dict[str, str]) -> list[str]:
    for name, text in {"pyproject.toml": "", **files, "app.py": APP}.items():
        (folder / name).write_text(text)
    check = import_module(f"{RULES}.{rule}.check").check
    return [hit.message for hit in check(read_app(APP, str(folder / "app.py"), newest()))]


@pytest.mark.parametrize(
    ("requirements", "count"),
    [
        ("gradio==4.44.1\n", 1),
        ("gradio == 5.0.2\nhuggingface_hub<1\n", 1),
        ("gradio==4.44.1\nHuggingFace-Hub<1.0\nfastapi==0.112.0\n", 0),
        ("gradio==4.44.1\ntransformers==4.44.0\nstarlette<1\n", 0),
        ("gradio==4.44.1\n-c constraints.txt\n", 0),
        ("gradio>=4.0\n", 0),
        ("gradio\n", 0),
        ("gradio==6.31.0\n", 0),
        ("numpy\n", 0),
    ],
)
def test_old_gradio_with_new_dependencies(tmp_path: Path, requirements: str, count: int) -> None:
    files = {"requirements.txt": requirements}
    assert len(messages("old_gradio_with_new_dependencies", tmp_path, files)) == count


@pytest.mark.parametrize(
    ("requirements", "count"),
    [
        ("gradio>=4,<5\n", 1),
        ("gradio<5\n", 1),
        ("gradio~=4.44\n", 1),
        ("gradio==4.*\n", 1),
        ("gradio>=4,<5\nhuggingface_hub<1\nfastapi==0.112.0\n", 0),
        ("gradio>=4\n", 0),
        ("gradio>=4,<7\n", 0),
        ("gradio!=4.1\n", 0),
    ],
)
def test_a_range_with_an_end_takes_its_newest(
    tmp_path: Path, requirements: str, count: int
) -> None:
    (tmp_path / "requirements.txt").write_text(requirements)
    (tmp_path / "app.py").write_text(APP)
    target = Finder(str(tmp_path)).for_file(str(tmp_path))
    check = import_module(f"{RULES}.old_gradio_with_new_dependencies.check").check
    assert len(list(check(read_app(APP, str(tmp_path / "app.py"), target)))) == count


RANGE = '[project]\ndependencies = ["gradio>=4,<5"]\n'
PIN = '[project]\ndependencies = ["gradio==4.27.0"]\n'
SPACE = "---\nsdk: gradio\nsdk_version: 4.27.0\n---\n"


@pytest.mark.parametrize(("other", "text"), [("demo/README.md", SPACE), ("pyproject.toml", PIN)])
def test_a_range_is_not_blamed_for_what_another_file_says(
    tmp_path: Path, other: str, text: str
) -> None:
    files = {".git": "", "demo/pyproject.toml": RANGE, "demo/app.py": APP, other: text}
    (tmp_path / "demo").mkdir()
    for path, content in files.items():
        (tmp_path / path).write_text(content)
    check = import_module(f"{RULES}.old_gradio_with_new_dependencies.check").check
    found = Finder(str(tmp_path)).for_file(str(tmp_path / "demo"))
    assert found.text == "4.27.0"
    for target in (found, asked_for("4.27.0", "--gradio-version")):
        assert not list(check(read_app(APP, str(tmp_path / "demo" / "app.py"), target)))


def test_a_lock_file_fixes_all(tmp_path: Path) -> None:
    files = {"requirements.txt": "gradio==4.44.1\n", "uv.lock": ""}
    assert messages("old_gradio_with_new_dependencies", tmp_path, files) == []


def lock(table: str, **versions: str) -> str:
    entries = (f'[[{table}]]\nname = "{name}"\nversion = "{of}"\n' for name, of in versions.items())
    return "\n".join(entries)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("uv.lock", lock("package", gradio="4.44.1", huggingface_hub="1.2.0"), "huggingface-hub 1"),
        ("poetry.lock", lock("package", gradio="4.44.1", starlette="1.0.1"), "starlette 1.0.1"),
        ("pylock.toml", lock("packages", gradio="4.44.1", starlette="1.0.1"), "starlette 1.0.1"),
        ("uv.lock", lock("package", gradio="4.44.1", huggingface_hub="0.36.0"), ""),
        ("uv.lock", lock("package", gradio="6.31.0", huggingface_hub="1.2.0"), ""),
        ("uv.lock", lock("package", gradio="4.44.1"), ""),
        ("uv.lock", lock("package", gradio="4.44.1", starlette="1.0") + "\n[[[", ""),
        (
            "uv.lock",
            lock("package", gradio="4.44.1", starlette="1.0")
            + "\n"
            + lock("package", starlette="0.40"),
            "",
        ),
    ],
)
def test_a_lock_file_may_lock_what_fails(tmp_path: Path, name: str, text: str, told: str) -> None:
    found = messages("old_gradio_with_new_dependencies", tmp_path, {name: text})
    assert len(found) == bool(told)
    assert all(told in message and message.startswith(name) for message in found)


@pytest.mark.parametrize(
    ("dependencies", "count"),
    [
        ('["gradio==4.44.1"]', 1),
        ('["gradio[oauth]==4.44.1", "huggingface_hub<1", "starlette<1"]', 0),
        ('["gradio==4.44.1", "fastapi==0.112", "transformers==4.44.0"]', 0),
        ('["gradio>=4.44.1"]', 0),
        ('["gradio==6.31.0"]', 0),
        ("[4]", 0),
        ('"gradio==4.44.1"', 0),
    ],
)
def test_dependencies_in_pyproject(tmp_path: Path, dependencies: str, count: int) -> None:
    files = {"pyproject.toml": f'[project]\nname = "a"\ndependencies = {dependencies}\n'}
    assert len(messages("old_gradio_with_new_dependencies", tmp_path, files)) == count


@pytest.mark.parametrize(
    ("version", "requirement", "told"),
    [
        ("5.4.0", "gradio==5.5.0", True),
        ("5.4.0", "gradio>=6", True),
        ("5.4.0", "gradio[oauth] >=5,<6", False),
        ("5.4.0", "gradio", False),
        ("5.4.0", "gradio_client==1.0", False),
        ("5.4", "gradio==5.4.0", False),
    ],
)
def test_readme_and_requirements(
    tmp_path: Path, version: str, requirement: str, told: bool
) -> None:
    readme = f"---\ntitle: T\nsdk: gradio\nsdk_version: {version}\n---\ntext\n"
    files = {"README.md": readme, "requirements.txt": requirement + "\n"}
    assert bool(messages("readme_and_requirements_disagree", tmp_path, files)) is told


def test_a_readme_of_another_kind_says_nothing(tmp_path: Path) -> None:
    readme = "---\nsdk: docker\nsdk_version: 5.4.0\n---\n"
    files = {"README.md": readme, "requirements.txt": "gradio==6.31.0\n"}
    assert messages("readme_and_requirements_disagree", tmp_path, files) == []


def vulnerable(folder: Path, files: dict[str, str]) -> list[str]:
    """What the rule says about an app whose target is found as a review finds it."""
    for name, text in {**files, "app.py": APP}.items():
        (folder / name).write_text(text)
    target = Finder(str(folder)).for_file(str(folder), APP, "app.py")
    check = import_module(f"{RULES}.vulnerable_gradio_version.check").check
    return [hit.message for hit in check(read_app(APP, str(folder / "app.py"), target))]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("requirements.txt", "numpy\ngradio==4.44.1\n", "requirements.txt:2 fixes gradio 4.44.1"),
        ("README.md", "---\nsdk: gradio\nsdk_version: 4.43.0\n---\n", "README.md:3 fixes gradio"),
        ("uv.lock", lock("package", gradio="4.44.0"), "uv.lock:3 fixes gradio 4.44.0"),
        ("pyproject.toml", '[project]\nname="a"\ndependencies=["gradio==3.50.2"]\n', "3.50.2"),
    ],
)
def test_vulnerable_gradio_version(tmp_path: Path, name: str, text: str, place: str) -> None:
    (message,) = vulnerable(tmp_path, {name: text})
    assert place in message
    assert ("uploaded HTML" in message) is ("3.50.2" in place)


@pytest.mark.parametrize(
    "requirement", ["gradio>=3.0", "gradio>=4,<5", "gradio==5.0.0", "gradio==6.31.0", "gradio"]
)
def test_open_ranges_and_newer_versions_are_not_vulnerable(
    tmp_path: Path, requirement: str
) -> None:
    assert vulnerable(tmp_path, {"requirements.txt": requirement + "\n"}) == []


def test_a_version_that_somebody_asked_for_is_not_the_project_s(tmp_path: Path) -> None:
    check = import_module(f"{RULES}.vulnerable_gradio_version.check").check
    app = read_app(APP, str(tmp_path / "app.py"), asked_for("4.44.1", "--gradio-version"))
    assert list(check(app)) == []


HOLDS_A_FILE = (
    APP
    + """
with gr.Blocks() as other:
    picture = gr.Image()
    gr.Button().click(lambda image: image, picture, picture)
"""
)
SHOWS_A_LOGO = (
    APP
    + """
with gr.Blocks() as other:
    gr.Image("logo.png")
"""
)
CAPPED = "huggingface_hub<1\nstarlette<1\n"


@pytest.mark.parametrize(
    ("text", "files", "told"),
    [
        (HOLDS_A_FILE, {"requirements.txt": "gradio==4.44.1\n" + CAPPED}, True),
        (HOLDS_A_FILE, {"requirements.txt": "gradio==5.21.0\n" + CAPPED}, True),
        (HOLDS_A_FILE, {"requirements.txt": "gradio==5.22.0\n" + CAPPED}, False),
        (HOLDS_A_FILE, {"requirements.txt": "gradio==4.31.5\n" + CAPPED}, False),
        (
            HOLDS_A_FILE,
            {"requirements.txt": "gradio==4.44.1\npydantic==2.10.6\n" + CAPPED},
            False,
        ),
        (SHOWS_A_LOGO, {"requirements.txt": "gradio==4.44.1\n" + CAPPED}, False),
        (HOLDS_A_FILE, {"uv.lock": lock("package", gradio="4.44.1", pydantic="2.11.0")}, True),
        (HOLDS_A_FILE, {"uv.lock": lock("package", gradio="4.44.1", pydantic="2.10.6")}, False),
        (APP, {"uv.lock": lock("package", gradio="4.44.1", pydantic="2.11.0")}, False),
    ],
)
def test_pydantic_under_an_app_with_files(
    tmp_path: Path, text: str, files: dict[str, str], told: bool
) -> None:
    for name, content in {"pyproject.toml": "", **files, "app.py": text}.items():
        (tmp_path / name).write_text(content)
    check = import_module(f"{RULES}.old_gradio_with_new_dependencies.check").check
    found = [hit.message for hit in check(read_app(text, str(tmp_path / "app.py"), newest()))]
    assert len(found) == told
    assert all("pydantic<2.11" in message for message in found)
