"""What the playground is served: the review core as a zip, examples reviewed in advance."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from gradio_patterns.knowledge.catalog import CATALOG_FILE, INDEX_FILE, RuleInfo, rule_info
from gradio_patterns.publish import browser
from gradio_patterns.publish.catalog import catalog_entry, index_entry, index_text
from gradio_patterns.publish.markup import Entry
from gradio_patterns.publish.validate import Rule

PACKAGE = Path(__file__).resolve().parents[1]
LEFT_OUT = (
    "cli", "llm", "serve", "editor", "publish", "rules", "evaluation", "skills", "scale",
    "symptoms", "ui",
)  # fmt: skip
"""Folders that no review needs; of ``publish`` the browser's side is taken."""
AUTHORING = (
    "__main__.py",
    "appmap/gather.py",
    *(f"engine/{name}.py" for name in ("pipeline", "setup", "files", "run", "outcome")),
    *(f"engine/{name}.py" for name in ("cache", "workers")),
)
SAMPLE = "first-look"
_DATE = (1980, 1, 1, 0, 0, 0)

FIRST_LOOK = '''\
"""A small photo album. Can you spot what goes wrong?"""

import gradio as gr

seen = []


def remember(path):
    seen.append(path)
    return path, gr.Textbox.update(value=f"{len(seen)} pictures so far")


def clock():
    from datetime import datetime

    return datetime.now().strftime("%H:%M:%S")


with gr.Blocks(title="Album") as demo:
    with gr.Row():
        upload = gr.File(type="file", label="Picture")
        shown = gr.Image(label="Last picture")
    count = gr.Textbox(label="Album")
    time = gr.Textbox(label="Time")
    upload.upload(remember, upload, [shown, count])
    demo.load(clock, None, time, every=5)

demo.launch(share=True, auth=("admin", "letmein"), allowed_paths=["."])
'''


def core_files(rules: Iterable[Rule]) -> Iterator[tuple[str, bytes]]:
    """Path and content of everything a review reads, in a stable order."""
    rules = list(rules)
    for path in sorted(PACKAGE.rglob("*")):
        below = path.relative_to(PACKAGE)
        if path.suffix not in (".py", ".json") or below.parts[0] in LEFT_OUT:
            continue
        if below.as_posix() in AUTHORING or (
            below.name.startswith("catalog") and path.suffix == ".json"
        ):
            continue
        yield f"gradio_patterns/{below.as_posix()}", path.read_bytes()
    yield f"gradio_patterns/knowledge/{INDEX_FILE}", index_text(rules).encode()
    told = [_told(catalog_entry(rule)) for rule in rules]
    yield f"gradio_patterns/knowledge/{CATALOG_FILE}", json.dumps({"rules": told}).encode()
    for name in ("__init__.py", "browser.py", "browser_files.py"):
        yield f"gradio_patterns/publish/{name}", (PACKAGE / "publish" / name).read_bytes()
    for rule in rules:
        for path in sorted(rule.folder.glob("*.py")):
            if path.stem not in ("bad", "good", "proof"):
                folder = f"{rule.folder.parent.name}/{rule.folder.name}"
                yield f"gradio_patterns/rules/{folder}/{path.name}", path.read_bytes()


def _told(entry: Entry) -> dict[str, Any]:
    """What the formats of a report say of a rule; its page has the rest."""
    return {key: entry[key] for key in ("code", "name", "title", "summary", "fix", "severity")}


def core_zip(rules: Iterable[Rule]) -> bytes:
    """The review core as one archive; the same files give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in core_files(rules):
            archive.writestr(zipfile.ZipInfo(name, _DATE), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def infos(rules: Iterable[Rule]) -> list[RuleInfo]:
    """The rules as a review reads them."""
    return [rule_info(index_entry(rule)) for rule in rules]


def sample(title: str, text: str, gradio: str, rules: Sequence[RuleInfo]) -> dict[str, Any]:
    """One example with its report."""
    report = json.loads(browser.review(text, gradio, rules))
    return {"title": title, "gradio": gradio, "text": text, "report": report}


def bad_text(entry: Entry) -> str:
    """The app of a rule's bad example; empty where there is none."""
    files: Mapping[str, str] = entry["examples"]["bad"]
    return files.get("bad.py") or files.get("bad/app.py") or ""


def fault_lines(made: Mapping[str, Any], name: str) -> list[int]:
    """The lines on which an example breaks the rule."""
    report = made["report"]
    lines = [f["start"]["line"] for f in report["findings"] if f["rule"] == name]
    return lines or [q["line"] for q in report["questions"] if q["rule"] == name]


def said(made: Mapping[str, Any], name: str) -> list[str]:
    """What the review says of the rule in an example, each text once."""
    report = made["report"]
    texts = [f["message"] for f in report["findings"] if f["rule"] == name]
    texts = texts or [q["question"] for q in report["questions"] if q["rule"] == name]
    return list(dict.fromkeys(texts))


def minor_releases(known: Sequence[str]) -> list[str]:
    """The newest patch of every minor version, oldest first."""
    newest: dict[tuple[str, ...], str] = {}
    for version in known:
        newest[tuple(version.split(".")[:2])] = version
    return list(newest.values())


def known_releases() -> list[str]:
    known: list[str] = json.loads((PACKAGE / "target" / "gradio_versions.json").read_bytes())
    return known


def digest(data: bytes) -> str:
    """A short name for a content."""
    return sha256(data).hexdigest()[:12]
