"""Fingerprints that survive moved lines, and the file of findings that are known already.

A fingerprint is made of the rule, the path from the repository's root, the source line without its
indentation, and a number where the same line has the same finding several times.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable

from gradio_patterns.findings.diagnostics import BROKEN_BASELINE, refuse
from gradio_patterns.findings.finding import Finding

FORMAT = "gradio-patterns/baseline-v1"
REASON = "in the baseline"


def with_fingerprints(findings: list[Finding], path: str) -> list[Finding]:
    """The findings of one file, all of them and in order, each with its fingerprint."""
    if not findings:
        return findings
    try:
        # The same function without loading OpenSSL, which hashlib does first.
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b

    seen: Counter[tuple[str, str]] = Counter()
    made: list[Finding] = []
    for finding in findings:
        line = " ".join(finding.snippet.split())
        seen[finding.code, line] += 1
        number = seen[finding.code, line]
        text = "\0".join((finding.code, path, line, str(number)))
        digest = blake2b(text.encode("utf-8", "surrogateescape"), digest_size=8)
        made.append(finding.with_fingerprint(digest.hexdigest()))
    return made


def load(path: str) -> dict[str, str]:
    """The path of each known fingerprint."""
    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        if document["format"] != FORMAT:
            raise ValueError(f"its format is {document['format']!r}, not {FORMAT!r}")
        return {str(entry["fingerprint"]): str(entry["path"]) for entry in document["findings"]}
    except FileNotFoundError:
        hint = "there is no such file; make it with --write-baseline"
        raise refuse(BROKEN_BASELINE, hint, path) from None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        said = error.strerror if isinstance(error, OSError) else None
        if isinstance(error, (KeyError, TypeError)):
            said = "it is not laid out as a baseline"
        raise refuse(BROKEN_BASELINE, f"cannot be used: {said or error}", path) from None


def dump(findings: Iterable[Finding]) -> str:
    """The baseline of these findings; the same findings give the same text."""
    entries = [
        {
            "fingerprint": finding.fingerprint,
            "rule": finding.rule,
            "path": finding.path,
            "line": " ".join(finding.snippet.split()),
        }
        for finding in findings
    ]
    entries.sort(key=lambda entry: (entry["path"], entry["rule"], entry["fingerprint"]))
    document = {"format": FORMAT, "findings": entries}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


class Roots:
    """The root of the repository of each folder, looked up once; else ``base``."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._known: dict[str, str] = {}

    def path_from(self, folder: str, name: str) -> str:
        """A path with slashes from the repository's root, or from ``base`` without one."""
        root = self._root(folder) or self._base
        path = os.path.join(folder, name)
        try:
            shown = os.path.relpath(path, root)
        except ValueError:
            shown = path
        return shown.replace(os.sep, "/")

    def _root(self, folder: str) -> str:
        if folder not in self._known:
            parent = os.path.dirname(folder)
            if os.path.exists(os.path.join(folder, ".git")):
                self._known[folder] = folder
            else:
                self._known[folder] = "" if parent == folder else self._root(parent)
        return self._known[folder]
