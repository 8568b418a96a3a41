"""The layers of docs/design.md: who may import whom; the core is standard library only."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "gradio_patterns"

AUTHORING = ("publish",)
EXTRAS = ("llm", "serve", "mcp", "editor", "scale", "ui")
BELOW_CHECKS = (
    "app", "effects", "flow", "neighbours", "support", "findings", "fixing", "api", "target",
)  # fmt: skip


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.name in {"bad.py", "good.py", "proof.py"} or {"bad", "good"} & set(path.parts):
            continue
        yield ".".join(path.relative_to(PACKAGE).with_suffix("").parts), path


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Modules imported, and whether at the top level (run at import)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    guarded = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test)
        for inner in ast.walk(node)
    }
    top = {id(node) for node in tree.body}
    for node in ast.walk(tree):
        if id(node) in guarded:
            continue
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in top
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            if node.module == "gradio_patterns":
                for alias in node.names:
                    yield f"gradio_patterns.{alias.name}", id(node) in top
            else:
                yield node.module, id(node) in top


def is_core(name: str) -> bool:
    return name.partition(".")[0] not in AUTHORING + EXTRAS


CORE = [(name, path) for name, path in modules() if is_core(name)]


@pytest.mark.parametrize(("name", "path"), CORE, ids=[name for name, _ in CORE])
def test_the_core_imports_the_standard_library_only(name: str, path: Path) -> None:
    allowed = set(sys.stdlib_module_names) | {"gradio_patterns", "tomllib"}
    for module, top in imports(path):
        root = module.partition(".")[0]
        if root == "tomli" and not top:
            continue  # Python 3.10 has no tomllib
        if name.startswith("cli.") and not top:
            continue  # a command imports its extra when it runs
        assert root in allowed, f"{name} imports {module}"


@pytest.mark.parametrize(("name", "path"), CORE, ids=[name for name, _ in CORE])
def test_the_core_knows_nothing_of_publishing_or_servers(name: str, path: Path) -> None:
    for module, top in imports(path):
        parts = module.split(".")
        if parts[0] != "gradio_patterns" or len(parts) < 2:
            continue
        if name.startswith("cli.") and not top:
            continue
        assert parts[1] not in AUTHORING + EXTRAS, f"{name} imports {module}"


CHECKS = [(name, path) for name, path in CORE if name.startswith("rules.")]


@pytest.mark.parametrize(("name", "path"), CHECKS, ids=[name for name, _ in CHECKS])
def test_checks_see_only_the_app_model(name: str, path: Path) -> None:
    for module, _ in imports(path):
        parts = module.split(".")
        if parts[0] == "gradio_patterns":
            assert parts[1] in (*BELOW_CHECKS, "rules"), f"{name} imports {module}"


@pytest.mark.parametrize(
    ("name", "path"),
    [(name, path) for name, path in CORE if name.startswith("app.")],
    ids=[name for name, _ in CORE if name.startswith("app.")],
)
def test_the_app_model_knows_no_rules(name: str, path: Path) -> None:
    for module, _ in imports(path):
        parts = module.split(".")
        if parts[0] == "gradio_patterns":
            assert parts[1] in {"app", "findings", "support"}, f"{name} imports {module}"


def test_no_file_is_long() -> None:
    long = {
        name: lines
        for name, path in modules()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_reviewing_imports_no_third_party_module() -> None:
    code = (
        "import sys; before = set(sys.modules); sys.path.insert(0, sys.argv[1])\n"
        "from gradio_patterns.cli import main\n"
        "import io, contextlib\n"
        "with contextlib.redirect_stdout(io.StringIO()): main(['review', '-'])\n"
        "roots = {m.partition('.')[0] for m in set(sys.modules) - before}\n"
        "print(sorted(roots - set(sys.stdlib_module_names) - {'gradio_patterns'}))"
    )
    result = subprocess.run(
        [sys.executable, "-I", "-c", code, str(PACKAGE.parent)],
        capture_output=True, text=True, check=False,
        input="import gradio as gr\ngr.Textbox()\n",
    )  # fmt: skip
    assert result.stdout.strip() == "[]", result.stderr
