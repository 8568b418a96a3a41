"""What someone who reads the skill's sources for dangers would look for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

FORBIDDEN_MODULES = {
    "socket", "ssl", "http", "urllib", "ftplib", "smtplib", "telnetlib", "xmlrpc", "requests",
    "httpx", "aiohttp", "asyncio", "subprocess", "multiprocessing", "ctypes", "pty", "webbrowser",
    "pickle", "marshal", "shelve", "shutil", "tempfile", "signal", "code", "codeop", "runpy",
}  # fmt: skip
FORBIDDEN_CALLS = {"eval", "exec", "__import__", "breakpoint", "input", "globals"}
OF_OS = {
    "system", "popen", "fork", "kill", "putenv", "chmod", "remove", "unlink", "rename", "replace",
    "rmdir", "mkdir", "makedirs", "symlink", "link", "open", "execv", "spawnv", "posix_spawn",
}  # fmt: skip
OF_PATHS = {"write_text", "write_bytes", "touch", "symlink_to", "hardlink_to", "rmtree"}
WRITER = "gradio_patterns.fixing.writing"
IMPORTERS = {"gradio_patterns.engine.review", "gradio_patterns.report", "gradio_patterns.cli"}


def sections(skill: Path) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(skill.glob("scripts/**/*.py")):
        text = path.read_text(encoding="utf-8")
        for part in ("\n" + text).split("\n# ==== "):
            head, _, body = part.partition("\n")
            own = head.endswith(" ====")
            yield (head.removesuffix(" ====") if own else path.name, ast.parse(body))


def calls(tree: ast.AST) -> Iterator[tuple[str, str, ast.Call]]:
    """What a call is made on, and its name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield "", node.func.id, node
            elif isinstance(node.func, ast.Attribute):
                yield ast.unparse(node.func.value), node.func.attr, node


def test_the_reader_sees_every_module(skill: Path) -> None:
    names = {name for name, _ in sections(skill)}
    assert {WRITER, *IMPORTERS, "review.py"} <= names
    assert len(names) > 100


def test_no_module_of_networks_processes_or_pickles_is_imported(skill: Path) -> None:
    for name, tree in sections(skill):
        for node in ast.walk(tree):
            found = []
            if isinstance(node, ast.Import):
                found = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                found = [node.module or ""]
            roots = {m.partition(".")[0] for m in found if m != "urllib.parse"}
            assert not roots & FORBIDDEN_MODULES, (name, node.lineno)


def test_no_text_is_run(skill: Path) -> None:
    for name, tree in sections(skill):
        for owner, called, node in calls(tree):
            if owner == "":
                assert called not in FORBIDDEN_CALLS, (name, node.lineno)
                assert called != "compile" or name == "review.py", (name, node.lineno)
            assert called != "import_module" or name in IMPORTERS, (name, node.lineno)


def test_files_are_written_in_one_place(skill: Path) -> None:
    for name, tree in sections(skill):
        for owner, called, node in calls(tree):
            if name == WRITER:
                continue
            to_nowhere = called == "open" and ast.unparse(node.args[0]) == "os.devnull"
            assert owner != "os" or called not in OF_OS or to_nowhere, (name, node.lineno)
            assert called not in OF_PATHS, (name, node.lineno)
            if called == "open" and owner in ("", "io"):
                mode = ast.literal_eval(node.args[1]) if len(node.args) > 1 else "r"
                assert mode in ("r", "rb"), (name, node.lineno)
                assert "mode" not in {keyword.arg for keyword in node.keywords}


def test_only_fixes_call_the_writer(skill: Path) -> None:
    users = {
        name
        for name, tree in sections(skill)
        for owner, called, _ in calls(tree)
        if (owner, called) == ("writing", "write")
    }
    assert users == {"gradio_patterns.engine.files", "gradio_patterns.cli.review"}
