"""The quick parser agrees with argparse, or leaves the call to it."""

from __future__ import annotations

import argparse
import contextlib
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gradio_patterns.cli import (
    checklist,
    clean,
    config,
    explain,
    map_app,
    migrate,
    review,
    rules,
    version,
)
from gradio_patterns.cli.quick import QuickParser

words = st.sampled_from(
    ("app.py", "-", "--fix", "--format", "json", "--format=full", "--format=xml", "--select", "GP1",
     "--select=GP2,x", "--diff", "--diff=main", "--max-findings", "3", "many", "--questions", "-h",
     "--no-questions", "--output", "--write-baseline", "--unsafe-fixes", "--fix=1", "--nope", "--",
     "--output=", "--select=", "--output-format", "--output-format=sarif", "--exit-zero", "--all",
     "--statistics", "--show-files", "--show-settings", "--add-ignores", "--reason", "--watch",
     "--json", "--dry-run", "--write", "--force-exclude", "text")
)  # fmt: skip


MODULES = (review, explain, rules, checklist, migrate, map_app, version, config, clean)


@settings(deadline=None)
@given(st.sampled_from(MODULES), st.lists(words, max_size=5))
def test_the_same_answer_or_none(module: object, arguments: list[str]) -> None:
    quick, slow = QuickParser(), argparse.ArgumentParser(allow_abbrev=False)
    module.add_arguments(quick)  # type: ignore[attr-defined]
    module.add_arguments(slow)  # type: ignore[attr-defined]
    found = quick.parse(arguments)
    if found is None:
        return
    with contextlib.redirect_stderr(io.StringIO()):
        try:
            expected = vars(slow.parse_intermixed_args(arguments))
        except SystemExit:
            pytest.fail(f"argparse refuses {arguments}")
    assert vars(found) == expected


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["app.py"],
        ["--fix", "a.py", "b.py"],
        ["--format", "json", "-"],
        ["--output-format", "json"],
        ["--exit-zero", "--statistics"],
    ],
)
def test_ordinary_calls_need_no_argparse(arguments: list[str]) -> None:
    quick = QuickParser()
    review.add_arguments(quick)  # type: ignore[arg-type]
    assert quick.parse(arguments) is not None
