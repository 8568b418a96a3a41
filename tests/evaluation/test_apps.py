"""The larger apps of the regression set: their size, what a review finds, whether they build."""

from __future__ import annotations

import ast
import os
import subprocess
from pathlib import Path

import pytest

from gradio_patterns.evaluation.evaluation import evaluate
from gradio_patterns.evaluation.expected import expectations, target_for
from gradio_patterns.evaluation.expected import versions_of as versions
from gradio_patterns.evaluation.rulefolders import rules_from_folders

ROOT = Path(__file__).resolve().parents[2]
APPS = ROOT / "tests" / "regression" / "apps"
CACHE = Path(os.environ.get("GRADIO_PATTERNS_CACHE") or "~/.cache/gradio-patterns").expanduser()
ENVIRONMENTS = CACHE / "envs"

FILES = sorted(APPS.glob("*.py"))
CLEAN = [path for path in FILES if path.name.startswith("clean_")]
MIXED = [path for path in FILES if path not in CLEAN]
BUILDS = [(path, version) for path in CLEAN for version in versions(path.read_text("utf-8"))]


def expected(path: Path) -> int:
    """The most that an app expects at any of its versions."""
    text = path.read_text("utf-8")
    return max(len(expectations(text, target_for(v).version)) for v in versions(text))


def test_there_are_enough_apps() -> None:
    assert len(FILES) >= 15
    assert len(CLEAN) >= 6


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_an_app_is_of_realistic_size(path: Path) -> None:
    text = path.read_text("utf-8")
    ast.parse(text)
    assert 100 <= len(text.splitlines()) <= 400


@pytest.mark.parametrize("path", MIXED, ids=lambda path: path.stem)
def test_a_mixed_app_expects_several_findings(path: Path) -> None:
    assert expected(path) >= 4


@pytest.mark.parametrize("path", CLEAN, ids=lambda path: path.stem)
def test_a_clean_app_expects_nothing(path: Path) -> None:
    assert expected(path) == 0


def test_the_mixed_apps_span_the_categories() -> None:
    rules = {
        rule.name: rule.category
        for rule in rules_from_folders(ROOT / "src" / "gradio_patterns" / "rules")
    }
    seen = set()
    for path in MIXED:
        text = path.read_text("utf-8")
        for version in versions(text):
            for item in expectations(text, target_for(version).version):
                assert item.rule in rules, f"{path.name}:{item.line}: no rule {item.rule}"
                seen.add(rules[item.rule])
    assert seen >= {
        "structure", "state", "performance", "files", "components", "security", "deployment",
        "events",
    }  # fmt: skip


def test_a_review_finds_exactly_what_the_apps_expect() -> None:
    found = evaluate(APPS, rules_from_folders(ROOT / "src" / "gradio_patterns" / "rules"))
    assert found.snippets == len(FILES)
    assert not found.mismatches, "\n".join(found.mismatches)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "version"), BUILDS, ids=[f"{path.stem}-{version}" for path, version in BUILDS]
)
def test_a_clean_app_builds(path: Path, version: str, tmp_path: Path) -> None:
    python = ENVIRONMENTS / version / "bin" / "python"
    if not python.exists():
        pytest.skip(f"no environment with Gradio {version}")
    run = subprocess.run(
        [
            str(python),
            "-c",
            "import runpy, sys; runpy.run_path(sys.argv[1], run_name='app')",
            str(path),
        ],
        cwd=tmp_path,
        env={**os.environ, "GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1"},
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert run.returncode == 0, run.stderr[-2000:]
