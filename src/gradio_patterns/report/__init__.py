"""Reports in several formats; one small module each, imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from gradio_patterns.findings.finding import Report

FORMATS: tuple[str, ...] = (
    "concise", "full", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "markdown",
)  # fmt: skip


def render(
    report: Report, format: str = "concise", *, color: bool = False, show_fixes: bool = False
) -> str:
    """The report as text that ends with a line end, or empty where there is nothing to say."""
    module = import_module(f"gradio_patterns.report.{format}")
    function: Callable[..., str] = module.render
    return function(report, color=color, show_fixes=show_fixes)
