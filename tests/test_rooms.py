"""Folders say what is in them: tests as the rooms, parts as their script; modules are small."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE, SCRIPTS, TESTS = ROOT / "src/gradio_patterns", ROOT / "scripts", ROOT / "tests"

NO_ROOM = {"regression", "migration", "scripts", "action", "hooks"}
"""Apps that several rooms are held to, and what lies outside the package."""
NAMED_BY_PROOFS = {"proving": "prove"}
"""Every proof imports from ``proving``, so this folder keeps its name beside ``prove.py``."""


def folders(parent: Path) -> set[str]:
    return {path.parent.name for path in parent.glob("*/*.*") if path.parent.name[0] not in "._"}


def test_tests_have_the_rooms_of_the_package() -> None:
    assert folders(TESTS) - folders(PACKAGE) - {"__pycache__", "rules"} <= NO_ROOM


def test_parts_of_a_script_lie_in_a_folder_of_its_name() -> None:
    for name in folders(SCRIPTS) - {"__pycache__"}:
        assert (SCRIPTS / f"{NAMED_BY_PROOFS.get(name, name)}.py").exists(), name


def test_tests_of_scripts_are_named_like_them() -> None:
    names = {path.stem.removeprefix("test_") for path in (TESTS / "scripts").glob("test_*.py")}
    for name in names | folders(TESTS / "scripts") - {"__pycache__"}:
        assert (SCRIPTS / f"{NAMED_BY_PROOFS.get(name, name)}.py").exists(), name


def test_modules_are_small() -> None:
    """Half of them below 90 lines; that none is above 400 stands with the layers."""
    paths = [path for path in PACKAGE.rglob("*.py") if path.parts[len(PACKAGE.parts)] != "rules"]
    lines = [len(path.read_text(encoding="utf-8").splitlines()) for path in paths]
    assert statistics.median(lines) < 90
    assert len(list(PACKAGE.glob("*.py"))) <= 6


def test_the_docstring_of_a_room_names_modules_that_exist() -> None:
    """What stands in double backticks there is a module, a room, or something a module defines."""
    for room in sorted(path.parent for path in PACKAGE.glob("*/__init__.py")):
        text = (
            ast.get_docstring(ast.parse((room / "__init__.py").read_text(encoding="utf-8"))) or ""
        )
        sources = "\n".join(path.read_text(encoding="utf-8") for path in room.rglob("*.py"))
        for name in re.findall(r"(?<!extra )``([a-z_.]+)``", text):
            stem = name.removesuffix(".py").partition(".")[0]
            places = [room / stem, room / f"{stem}.py", PACKAGE / stem]
            said = re.search(rf"\b(class|def|import|from) {stem}\b", sources)
            assert said or any(place.exists() for place in places), f"{room.name}: {name}"
