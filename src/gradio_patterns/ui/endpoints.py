"""The same review for programs: Gradio's API, and MCP tools that assistants call."""

from __future__ import annotations

from typing import Any

import gradio as gr

from gradio_patterns.knowledge import explain
from gradio_patterns.knowledge.catalog import UnknownRuleError
from gradio_patterns.ui import work
from gradio_patterns.ui.limits import TooMuchError
from gradio_patterns.ui.session import PASTED


def review(code: str, gradio_version: str = "", advice: bool = False) -> dict[str, Any]:
    """Review one Gradio app that is given as text. The code is read, never run.

    Args:
        code: The whole Python file.
        gradio_version: The Gradio version, such as 6.31.0 or 5; empty for the newest known.
        advice: Also findings of the severity info.

    Returns:
        The report: findings with their places and fixes, questions for a reader, errors.
    """
    return _report(_told({PASTED: code}, gradio_version, advice))


def review_project(
    files: dict[str, str], gradio_version: str = "", advice: bool = False
) -> dict[str, Any]:
    """Review several files of a project together: apps, modules, requirements.txt, Dockerfile.

    Args:
        files: The text of each file by its path, such as {"app.py": "import gradio as gr"}.
        gradio_version: The Gradio version; empty for what the files say, else the newest known.
        advice: Also findings of the severity info.

    Returns:
        The report of all files.
    """
    return _report(_told(files, gradio_version, advice))


def fix(code: str, gradio_version: str = "", unsafe: bool = False) -> dict[str, Any]:
    """Apply the fixes to one Gradio app that is given as text, and review what is left.

    Args:
        code: The whole Python file.
        gradio_version: The Gradio version; empty for the newest known.
        unsafe: Also fixes that may change behaviour.

    Returns:
        The code after the fixes, how many were applied, and the report of what is left.
    """
    made = _told({PASTED: code}, gradio_version, False, "all" if unsafe else "safe")
    return {
        "code": made["changed"].get(PASTED, code),
        "applied": made["applied"],
        "report": _report(made),
    }


def map_app(code: str, gradio_version: str = "") -> str:
    """Draw a Gradio app on one page: listeners, state, shared objects, files, network, launch.

    Args:
        code: The whole Python file.
        gradio_version: The Gradio version; empty for the newest known.

    Returns:
        The map as text.
    """
    drawn: str = _told({PASTED: code}, gradio_version, False)["map"]
    return drawn or "Nothing of Gradio was found there."


def explain_rule(rule: str) -> str:
    """Say why a rule is there, how to fix what it finds, and when not to.

    Args:
        rule: The code or the name of a rule: GP803, every-removed.

    Returns:
        The rule as Markdown, with its examples and its proof.
    """
    try:
        return explain.explain(rule, "markdown")
    except UnknownRuleError as error:
        raise gr.Error(str(error), print_exception=False) from None


def _told(files: Any, gradio_version: str, advice: bool, which: str = "") -> dict[str, Any]:
    try:
        return work.reviewed(files, gradio_version, advice=advice, fix=which)
    except TooMuchError as error:
        raise gr.Error(str(error), print_exception=False) from None


def _report(made: dict[str, Any]) -> dict[str, Any]:
    """The report with ``file`` in the place of ``path``.

    A client of Gradio takes any object with a ``path`` for a file of the server, and fetches it.
    """
    report = dict(made["report"])
    for name in ("findings", "questions", "errors"):
        report[name] = [
            {"file" if key == "path" else key: value for key, value in one.items()}
            for one in report[name]
        ]
    return report


ALL = (review, review_project, fix, map_app, explain_rule)
