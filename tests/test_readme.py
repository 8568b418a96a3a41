"""The README shows what the tool prints, and its commands are the ones CI runs."""

from __future__ import annotations

import contextlib
import io
import os
import re
from pathlib import Path

from gradio_patterns.cli import main

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_shown_output_is_real() -> None:
    printed = io.StringIO()
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        with contextlib.redirect_stdout(printed):
            version = ["--gradio-version", "6.31.0"]
            status = main(["review", "--format", "concise", *version, "examples/helpdesk.py"])
    finally:
        os.chdir(before)
    assert status == 1
    assert f"```\n{printed.getvalue().rstrip()}\n```" in README


def test_the_example_shows_five_categories() -> None:
    from gradio_patterns.engine.pipeline import review_paths

    report = review_paths([str(ROOT / "examples/helpdesk.py")])
    assert len({finding.category for finding in report.findings}) >= 5


def test_ci_runs_the_test_command() -> None:
    assert "\npython3 scripts/check.py\n" in README
    assert "\npython3 scripts/check.py\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_links_between_files_lead_somewhere() -> None:
    files = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("skill/**/*.md")]
    links = [
        (file, link)
        for file in files
        for link in re.findall(r"\]\((?!https?:|mailto:|#)([^)\s#]+)", file.read_text("utf-8"))
    ]
    assert len(links) > 20
    # Pages made when the site is built are no files yet; the site's own tests follow those.
    made = ROOT / "docs"
    broken = [
        f"{file.relative_to(ROOT)}: {link}"
        for file, link in links
        if not (file.parent / link).exists()
        and not ((file.parent / link).resolve().is_relative_to(made) and file.is_relative_to(made))
    ]
    assert broken == []
