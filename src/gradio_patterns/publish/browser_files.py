"""Several files in the playground: reviewed together, mapped, written out; standard library only.

Checks look at the files around an app. In the browser these are written into a folder of the
worker's own memory; nothing is imported from there, and nothing is run.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module

from gradio_patterns.app import read_app
from gradio_patterns.appmap import text as map_text
from gradio_patterns.appmap.build import map_app
from gradio_patterns.appmap.model import FileMap
from gradio_patterns.engine import onefile
from gradio_patterns.engine.invalidate import forget
from gradio_patterns.findings.finding import Report
from gradio_patterns.knowledge.catalog import RuleInfo, load_index
from gradio_patterns.publish import browser
from gradio_patterns.reading.source import Source
from gradio_patterns.report.json import document

MOST = 200
LARGEST = 1_000_000
KEPT = (".py", ".pyw", ".txt", ".toml", ".cfg", ".md", ".yml", ".yaml", "Dockerfile")
"""Ends of the names of files that a review reads or looks at."""
SKIPPED = ("__pycache__", "__MACOSX", "node_modules", ".git", ".venv", "venv", "site-packages")
FORMATS = ("markdown", "sarif", "json")

Files = Sequence[tuple[str, str]]


def review(files: str, gradio: str, rules: Sequence[RuleInfo] | None = None) -> str:
    """Files as a JSON list of (name, text) in, ``{name: report}`` as JSON out."""
    made = {}
    for name, report in _reports(_files(files), gradio, rules):
        more = {
            "suppressed": len(report.suppressed),
            "error_lines": [error.line for error in report.errors],
        }
        made[name] = document(report) | more
    return json.dumps(made, ensure_ascii=False)


def render(files: str, gradio: str, fmt: str, rules: Sequence[RuleInfo] | None = None) -> str:
    """One report of all files in one of ``FORMATS``."""
    if fmt not in FORMATS:
        raise ValueError(f"there is no format {fmt!r}")
    reports = [report for _, report in _reports(_files(files), gradio, rules)]
    target = browser.target_of(gradio)
    whole = Report(
        target,
        tuple(one for report in reports for one in report.findings),
        tuple(one for report in reports for one in report.questions),
        tuple(one for report in reports for one in report.errors),
        reviewed=sum(report.reviewed for report in reports),
        failed=sum(report.failed for report in reports),
        suppressed=tuple(one for report in reports for one in report.suppressed),
        texts=dict(_files(files)),
        without_gradio=sum(report.without_gradio for report in reports),
    )
    if fmt == "json":
        return json.dumps(document(whole), indent=2, ensure_ascii=False) + "\n"
    made: str = import_module(f"gradio_patterns.report.{fmt}").render(whole)
    return made


def map_of(files: str, gradio: str) -> str:
    """The map of all files as text; empty where nothing of Gradio is in them."""
    maps: list[FileMap] = []
    with _laid_out(_files(files)) as kept:
        for name, text in kept:
            if name.endswith((".py", ".pyw")) and browser.WORD in text:
                try:
                    found = map_app(read_app(text, name, browser.target_of(gradio)))
                except (SyntaxError, ValueError, RecursionError):
                    continue
                if found.components or found.wires or found.serving:
                    maps.append(found)
    return map_text.render(maps)


def unpack(data: bytes) -> str:
    """The files of a zip that a review reads, as a JSON list of (name, text)."""
    found: list[tuple[str, str]] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            name = plain_name(info.filename)
            if info.is_dir() or not name or info.file_size > LARGEST or len(found) >= MOST:
                continue
            found.append((name, archive.read(info).decode("utf-8", "replace")))
    return json.dumps(found, ensure_ascii=False)


def plain_name(name: str) -> str:
    """A path that stays below its folder; empty for what no review reads."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]
    if ".." in parts or set(parts) & set(SKIPPED) or not name.endswith(KEPT):
        return ""
    return "/".join(parts).replace(":", "_")


def _files(files: str) -> Files:
    return [(name, text) for name, text in json.loads(files)]


def _reports(
    files: Files, gradio: str, rules: Sequence[RuleInfo] | None
) -> Iterator[tuple[str, Report]]:
    known = tuple(load_index() if rules is None else rules)
    with _laid_out(files) as kept:
        for name, text in kept:
            if name.endswith((".py", ".pyw")):
                yield name, _report(name, text, gradio, known)


def _report(name: str, text: str, gradio: str, rules: tuple[RuleInfo, ...]) -> Report:
    target = browser.target_of(gradio)
    if browser.WORD not in text:
        return Report(target, without_gradio=1)
    judged = onefile.judge_source(
        Source(name, text.encode("utf-8", "surrogatepass"), text),
        target, rules, browser.SETTINGS, path_from_root=name, known={},
    )  # fmt: skip
    return browser.report_of(judged, target)


@contextmanager
def _laid_out(files: Files) -> Iterator[Files]:
    """The files in a folder that is the working one meanwhile; those with a usable name."""
    kept = [(plain, text) for name, text in files if (plain := plain_name(name))][:MOST]
    before, folder = os.getcwd(), tempfile.mkdtemp()
    try:
        for name, text in kept:
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
                file.write(text)
        os.chdir(folder)
        forget()
        yield kept
    finally:
        os.chdir(before)
        forget()
        shutil.rmtree(folder, ignore_errors=True)
