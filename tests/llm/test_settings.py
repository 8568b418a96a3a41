"""Where model, endpoint and key come from, and what happens without them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gradio_patterns.llm.settings import UnusableError, require_key, settings

REMOTE = {"OPENAI_API_KEY": "k", "OPENAI_MODEL": "m", "XDG_CACHE_HOME": "/c"}


def test_environment() -> None:
    made = settings({}, None, {**REMOTE, "OPENAI_BASE_URL": "https://router.example/v1"})
    assert (made.model, made.key, made.base_url) == ("m", "k", "https://router.example/v1")
    assert made.cache == "/c/gradio-patterns/judgements"


def test_flags_before_file_before_environment(tmp_path: Path) -> None:
    file = tmp_path / "llm.toml"
    file.write_text('model = "file"\nbase-url = "https://file.example/v1"\nkey-variable = "HF"\n')
    made = settings({"model": "flag", "mode": None}, str(file), {**REMOTE, "HF": "other"})
    assert (made.model, made.base_url, made.key) == ("flag", "https://file.example/v1", "other")


def test_a_server_of_ones_own_needs_no_key() -> None:
    made = settings({"base-url": "http://localhost:11434/v1", "model": "m"}, None, {})
    require_key(made)
    with pytest.raises(UnusableError, match=r"no key for api\.openai\.com: set OPENAI_API_KEY"):
        require_key(settings({"model": "m"}, None, {}))


def test_the_variable_that_is_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "llm.toml").write_text('model = "m"\nkey-variable = "HF_TOKEN"\n')
    with pytest.raises(UnusableError, match="set HF_TOKEN"):
        require_key(settings({}, str(tmp_path / "llm.toml"), REMOTE))


@pytest.mark.parametrize(
    "flags",
    [
        {"model": ""},
        {"concurrency": "0"},
        {"concurrency": "many"},
        {"timeout": "nan"},
        {"timeout": "-1"},
        {"price": "cheap"},
        {"price": "1"},
        {"mode": "magic"},
        {"base-url": "ftp://x"},
        {"base-url": "localhost:8000"},
        {"base-url": "http://[::1/v1"},
        {"base-url": "http://localhost:99999/v1"},
        {"base-url": "http://local host/v1"},
        {"token-budget": "1.5"},
    ],
)
def test_wrong_values_are_told(flags: dict[str, object]) -> None:
    with pytest.raises(UnusableError):
        settings({"model": "m", **flags}, None, REMOTE)


@pytest.mark.parametrize("text", ["x = 1", "model = 3", "stream = 'yes'", "= broken"])
def test_wrong_files_are_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "llm.toml").write_text(text)
    with pytest.raises(UnusableError):
        settings({}, str(tmp_path / "llm.toml"), REMOTE)


def test_without_key_the_static_review_stands(cli: Any) -> None:
    status, out, _ = cli.review(None)
    status_with, out_with, err = cli.review(None, "--llm", "--model", "m")
    assert (status_with, out_with) == (status, out)
    assert err == (
        "gradio-patterns: no model was asked: no key for api.openai.com: set OPENAI_API_KEY;"
        " this is the static review alone\n"
    )


@pytest.mark.parametrize("missing", ["openai", "pydantic"])
def test_without_the_extra_the_static_review_stands(cli: Any, tmp_path: Path, missing: str) -> None:
    (tmp_path / f"{missing}.py").write_text(f"raise ImportError('no', name='{missing}')\n")
    status, out, _ = cli.review(None)
    words = ["review", "--format", "json", "--llm", "--model", "m", "--base-url", "http://[::1]:9"]
    made = subprocess.run(
        [sys.executable, "-m", "gradio_patterns", *words],
        cwd=cli.folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])},
        capture_output=True,
        text=True,
    )
    assert (made.returncode, made.stdout) == (status, out)
    assert made.stderr == (
        f"gradio-patterns: no model was asked: {missing} is not installed:"
        " pip install 'gradio-patterns[llm]'; this is the static review alone\n"
    )


def test_the_reviewed_project_does_not_choose_where_code_is_sent(cli: Any) -> None:
    text = '[tool.gradio-patterns]\nbase-url = "https://evil.example/v1"\n'
    cli.write("pyproject.toml", text)
    status, _, _ = cli.review(None, "--llm", "--model", "m")
    assert status == 2


@pytest.mark.parametrize(
    "arguments",
    [["--dry-run"], ["--model", "m"], ["--llm-timeout", "9"], ["--llm", "--no-questions"]],
)
def test_flags_that_do_not_go_together(cli: Any, arguments: list[str]) -> None:
    assert cli.review(None, *arguments)[0] == 2


def test_nothing_is_imported_without_the_flag(cli: Any) -> None:
    code = (
        "import sys; from gradio_patterns.cli import main; main(['review']);"
        "print([m for m in sys.modules if 'llm' in m or m in ('openai', 'pydantic')])"
    )
    made = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=cli.folder,
        env={"PYTHONPATH": ":".join(sys.path)},
    )  # fmt: skip
    assert made.stdout.splitlines()[-1] == "[]"
