"""The skill's script on a bare Python finds what the package finds, and does nothing else."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gradio_patterns.engine.review import review_source
from gradio_patterns.evaluation.evaluation import snippets
from gradio_patterns.evaluation.expected import target_for, versions_of
from gradio_patterns.knowledge.catalog import load_index
from gradio_patterns.publish.skill_files import tomli

ROOT = Path(__file__).resolve().parents[2]
REGRESSION = ROOT / "tests" / "regression"
FAULTY = "import gradio as gr\n\nwith gr.Blocks() as demo:\n    demo.load(print, every=5)\n"
FIXABLE = (
    "import gradio as gr\n\nwith gr.Blocks() as demo:\n    b = gr.Button()\n"
    '    b.click(print, trigger_mode="once")\n\ndemo.queue().launch()\n'
)

COMPARE = """
import importlib.util, json, sys, warnings
warnings.simplefilter("ignore")
spec = importlib.util.spec_from_file_location("skill_script", sys.argv[1])
script = importlib.util.module_from_spec(spec); spec.loader.exec_module(script)
modules = script.Modules(script.HERE)
sys.meta_path.insert(0, modules)
from gradio_patterns.knowledge.catalog import load_index
from gradio_patterns.findings.finding import Target
from gradio_patterns.engine.review import review_source
for line in sys.stdin:
    path, version = json.loads(line)
    target = Target(tuple(map(int, version.split("."))), version, "snippet")
    text = open(path, encoding="utf-8").read()
    try:
        seen = review_source(text, path, target, load_index())
    except SyntaxError as error:
        seen = error.msg
    print(json.dumps(repr(seen)))
loaded = {name for name in sys.modules if name.startswith("gradio_patterns")}
wrong = [n for n in loaded if n in modules.known and sys.modules[n].__spec__.loader is not modules]
assert not wrong, wrong
"""

AUDIT = """
import os, runpy, sys
seen = []
FLAGS = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT
EVENTS = ("socket", "subprocess", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork",
          "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.chmod", "os.link", "os.symlink",
          "shutil", "ctypes", "urllib", "http", "ftplib", "smtplib", "webbrowser", "pty")
def hook(event, args):
    if event == "open":
        mode, flags = args[1], args[2] or 0
        if (mode and set("wax+") & set(mode)) or (isinstance(flags, int) and flags & FLAGS):
            seen.append((event, str(args[0])))
    elif event.startswith(EVENTS):
        seen.append((event, repr(args)[:200]))
sys.addaudithook(hook)
sys.argv = sys.argv[1:]
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
except SystemExit as stop:
    code = stop.code
sys.stderr.write("SEEN " + repr(seen) + " CODE " + repr(code) + "\\n")
"""


def run(skill: Path, *words: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "-S", str(skill / "scripts/review.py"), *words],
        cwd=cwd, capture_output=True, text=True, check=False, timeout=120,
        env={"PATH": os.environ["PATH"], **more},
    )  # fmt: skip


def test_the_whole_regression_set_gives_the_same(skill: Path) -> None:
    """Findings, questions, messages, places and fixes, for every snippet and version."""
    pairs = [
        (str(path), version)
        for path in snippets(REGRESSION)
        for version in versions_of(path.read_text(encoding="utf-8"))
    ]
    assert len(pairs) > 100
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-c", COMPARE, str(skill / "scripts/review.py")],
        input="".join(json.dumps(pair) + "\n" for pair in pairs),
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    theirs = [json.loads(line) for line in done.stdout.splitlines()]
    for (path, version), other in zip(pairs, theirs, strict=True):
        text = Path(path).read_text(encoding="utf-8")
        try:
            own = repr(review_source(text, path, target_for(version), load_index()))
        except SyntaxError as error:
            own = repr(error.msg)
        assert other == own, f"{path} at {version}"


def test_a_finding_is_one_line_and_exit_1(skill: Path, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(FAULTY)
    done = run(skill, "app.py", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("app.py:4:")
    assert " error GP803 every-removed: " in done.stdout
    assert run(skill, "app.py", "--gradio-version", "4.44.1", cwd=tmp_path).returncode == 0


def test_output_is_bounded_unless_asked_otherwise(skill: Path, tmp_path: Path) -> None:
    text = FAULTY + "    demo.load(print, every=5)\n" * 70
    (tmp_path / "app.py").write_text(text)
    done = run(skill, "app.py", cwd=tmp_path)
    assert len(done.stdout.splitlines()) == 51
    assert "21 not shown" in done.stdout
    more = run(skill, "app.py", "--max-findings", "60", cwd=tmp_path)
    assert len(more.stdout.splitlines()) == 61


def test_it_explains_lists_and_knows_the_api(skill: Path, tmp_path: Path) -> None:
    assert "gr.Timer" in run(skill, "explain", "GP803", cwd=tmp_path).stdout
    assert "every-removed" in run(skill, "rules", "events", cwd=tmp_path).stdout
    assert "before-deploying" in run(skill, "checklist", cwd=tmp_path).stdout
    told = run(skill, "api", "Chatbot(type)", "--gradio", "6.31.0", cwd=tmp_path)
    assert "gone in 6.0" in told.stdout
    unknown = run(skill, "api", "Blocks.lanch", cwd=tmp_path)
    assert "Blocks.launch" in unknown.stdout
    assert unknown.returncode == 1
    assert "scripts/review.py" in run(skill, "--help", cwd=tmp_path).stdout


@pytest.mark.parametrize(
    "words",
    [
        ["--diff"],
        ["--staged"],
        ["--output", "x"],
        ["--output=x"],
        ["--write-baseline=x"],
        ["--llm"],
    ],
)
def test_what_starts_programs_or_writes_is_left_out(
    words: list[str], skill: Path, tmp_path: Path
) -> None:
    done = run(skill, "app.py", *words, cwd=tmp_path)
    assert done.returncode == 2
    assert "needs the gradio-patterns package" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_sent_or_started(skill: Path, tmp_path: Path) -> None:
    """Python itself tells of every file opened for writing, every socket, every process."""
    (tmp_path / "app.py").write_text(FAULTY)
    (tmp_path / "requirements.txt").write_text("gradio==5.50.0\n")
    script = str(skill / "scripts/review.py")
    for words in ([], ["--format", "full"], ["--diff-only", "--show-fixes"]):
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", AUDIT, script, ".", *words],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert "SEEN [] CODE 1" in done.stderr, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["app.py", "requirements.txt"]
    assert not list(skill.rglob("__pycache__"))


def test_fix_writes_the_fixed_file_and_only_that(skill: Path, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(FIXABLE)
    done = run(skill, "app.py", "--fix", "--min-severity", "info", cwd=tmp_path)
    after = (tmp_path / "app.py").read_text()
    assert after != FIXABLE, done.stdout + done.stderr
    again = run(skill, "app.py", "--fix", "--min-severity", "info", cwd=tmp_path)
    assert "0 fixed" in again.stdout or "fixed" not in again.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["app.py"]


def test_migrating_shows_first_and_writes_when_told(skill: Path, tmp_path: Path) -> None:
    before = "import gradio as gr\n\nwith gr.Blocks():\n    gr.Textbox(show_copy_button=True)\n"
    (tmp_path / "app.py").write_text(before)
    shown = run(skill, "migrate", "app.py", "--to", "6.31.0", "--unsafe-fixes", cwd=tmp_path)
    assert '+    gr.Textbox(buttons=["copy"])' in shown.stdout
    assert (tmp_path / "app.py").read_text() == before
    run(skill, "migrate", "app.py", "--to", "6.31.0", "--unsafe-fixes", "--write", cwd=tmp_path)
    assert 'buttons=["copy"]' in (tmp_path / "app.py").read_text()


def test_a_crash_names_the_line_of_the_joined_file(skill: Path) -> None:
    code = (
        "import importlib.util, sys\n"
        "spec = importlib.util.spec_from_file_location('s', sys.argv[1])\n"
        "s = importlib.util.module_from_spec(spec); spec.loader.exec_module(s)\n"
        "for path, line, text in s.Modules(s.HERE).known.values():\n"
        "    there = path.read_text(encoding='utf-8').split('\\n')[line - 1:]\n"
        "    assert text.split('\\n')[:20] == there[:20][:len(text.split(chr(10)))], (path, line)\n"
    )
    script = str(skill / "scripts/review.py")
    done = subprocess.run(
        [sys.executable, "-I", "-B", "-c", code, script],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


TOML = '''
title = "a # b"  # comment
[project]
name = 'x'
dependencies = [
    "gradio[mcp]>=5,<6",  # pinned
    "numpy",
]
requires-python = ">=3.10"
[project.optional-dependencies]
dev = ["a", "b"]
[tool."quoted.key".sub]
n = 1_000
f = -1.5
yes = true
inline = { version = "==6.31.0", extras = ["x"] }
a.b.c = "dotted"
nested = [[1, 2], [3]]
[[package]]
name = "gradio"
text = """
several
lines"""
[[package]]
name = "other\\u00e9\\n"
'''


def test_the_small_toml_reader_agrees_with_the_real_one() -> None:
    tomllib = pytest.importorskip("tomllib", reason="Python 3.11 and newer have it")
    assert tomli.loads(TOML) == tomllib.loads(TOML)
    own = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert tomli.loads(own) == tomllib.loads(own)
    assert tomli.loads(TOML.replace("\n", "\r\n")) == tomllib.loads(TOML.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    "text", ["a =", "a 1", "[a", "a = 2024-01-01", 'a = "x', "a = [1", "a = 1\na = 2", 'a = "\\q"']
)
def test_the_small_toml_reader_refuses_what_it_cannot_read(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the type is the contract
        tomli.loads(text)


def test_python_3_10_reads_a_pyproject_with_the_small_reader(skill: Path, tmp_path: Path) -> None:
    """This Python pretends to be 3.10, which has no ``tomllib``."""
    (tmp_path / "app.py").write_text(FAULTY)
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "x"\ndependencies = ["gradio==5.49.1"]\n'
        '[tool.gradio-patterns]\nignore = ["every-removed"]\n'
    )
    code = (
        "import runpy, sys\n"
        "sys.modules['tomllib'] = None\n"
        "sys.version_info = (3, 10, 14, 'final', 0)\n"
        "sys.argv = sys.argv[1:]\n"
        "runpy.run_path(sys.argv[0], run_name='__main__')\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-c", code, str(skill / "scripts/review.py"), "."],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "Gradio 5.49.1 (pyproject.toml" in done.stdout


def test_the_sources_keep_to_the_syntax_of_python_3_10(skill: Path) -> None:
    for path in skill.rglob("scripts/**/*.py"):
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 10))


def test_what_only_the_package_has_is_refused(skill: Path, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(FAULTY)
    done = run(skill, "app.py", "--format", "sarif", cwd=tmp_path)
    assert done.returncode == 2
    assert "(choose from" in done.stderr
    assert "Traceback" not in done.stderr
    for option in ("--show-files", "--show-settings", "--watch", "--add-ignores"):
        done = run(skill, "check", "app.py", option, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"{option} needs the gradio-patterns package\n"
    for words in (["check", "app.py"], ["app.py", "--statistics"], ["--exit-zero", "app.py"]):
        done = run(skill, *words, cwd=tmp_path)
        assert "every-removed" in done.stdout
        assert done.stderr == ""
    assert "every-removed" in run(skill, "rule", "GP803", cwd=tmp_path).stdout
