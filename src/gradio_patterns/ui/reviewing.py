"""What is done in the process of one review: files laid out, reviewed, mapped, fixed. Never run."""

from __future__ import annotations

import os
import re
from typing import Any

from gradio_patterns.appmap.gather import map_paths
from gradio_patterns.appmap.text import render as as_text
from gradio_patterns.engine import pipeline
from gradio_patterns.findings.diagnostics import Refused
from gradio_patterns.findings.finding import Report
from gradio_patterns.report import markdown, sarif
from gradio_patterns.report.common import problem, summary
from gradio_patterns.report.frames import code_frame, unified
from gradio_patterns.report.json import document
from gradio_patterns.settings.options import Options

Answer = dict[str, Any]
FIXABLE = r", \d+ fixable with --[\w-]+"
"""What a summary says of options of the command line, which the page has not."""


def answer(asked: Answer) -> Answer:
    """What is asked of files that lie in the working folder, as plain values.

    ``{"gradio": "", "advice": False, "fix": "" | "safe" | "all"}`` in. Out is the report, the map
    and, with ``fix``, the texts of the files that changed. ``{"refused": why}`` where a version or
    a configuration file cannot be used.
    """
    try:
        changed, applied, diff = _fixed(asked)
        return _looked(asked) | {"changed": changed, "applied": applied, "diff": diff}
    except Refused as refused:
        return {"refused": problem(refused.diagnostic)}


def _looked(asked: Answer) -> Answer:
    report = pipeline.review_paths(["."], _options(asked))
    maps, _ = map_paths(["."], _options(asked))
    told = document(report)
    return {
        "report": told,
        "summary": re.sub(FIXABLE, "", summary(report)),
        "problems": [problem(one) for one in report.errors],
        "notes": [problem(one, kind="note") for one in report.notes],
        "frames": [code_frame(report, one) for one in report.findings],
        "map": as_text(maps),
        "markdown": markdown.render(report),
        "sarif": sarif.render(report),
    }


def _fixed(asked: Answer) -> tuple[dict[str, str], int, str]:
    """The texts that fixes change, which are written for the review after them."""
    if not asked.get("fix"):
        return {}, 0, ""
    report: Report = pipeline.review_paths(["."], _options(asked, fix=True))
    changed: dict[str, str] = {}
    diff: list[str] = []
    for rewrite in report.rewrites:
        changed[rewrite.path] = rewrite.data.decode("utf-8")
        with open(rewrite.path, "wb") as file:
            file.write(rewrite.data)
        diff += unified(rewrite.before, rewrite.after, rewrite.path)
    return changed, sum(one.applied for one in report.rewrites), "\n".join(diff)


def _options(asked: Answer, *, fix: bool = False) -> Options:
    overrides: dict[str, object] = {"baseline": None, "unsafe_fixes": asked.get("fix") == "all"}
    if asked.get("gradio"):
        overrides["gradio_version"] = asked["gradio"]
    if asked.get("advice"):
        overrides["min_severity"] = "info"
    return Options(overrides=overrides, fix=fix, write=False, closed=True)


def lay_out(files: dict[str, str], folder: str) -> None:
    """Write texts into a folder; their names were made plain before."""
    for name, text in files.items():
        path = os.path.join(folder, *name.split("/"))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
            file.write(text)
