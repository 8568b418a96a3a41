"""Which lines changed, asked of ``git``: for ``--diff`` and ``--staged``."""

from __future__ import annotations

import os
import re
from functools import cached_property

from gradio_patterns.findings.diagnostics import GIT, refuse
from gradio_patterns.findings.finding import Finding
from gradio_patterns.support.dataclass import dataclass, field

_NEAR = 2_000_000
_HUNK = r"@@ -\S+ \+(\d+)(?:,(\d+))? @@"
Lines = list[tuple[int, int]]


@dataclass(frozen=True)
class Changes:
    """The changed lines of each changed file, by real path; None where all of it is new."""

    root: str
    staged: bool = False
    files: dict[str, Lines | None] = field(default_factory=dict)

    def has(self, path: str) -> bool:
        """Whether the file changed at all."""
        return _real(path) in self.files

    def near(self, path: str) -> bool:
        """Whether a file says the name of a changed module: what it wires may be a fault there."""
        if not self.modules:
            return False
        try:
            with open(path, "rb") as file:
                data = file.read(_NEAR)
        except OSError:
            return False
        return b"gradio" in data and re.search(self.modules, data) is not None

    @cached_property
    def modules(self) -> bytes:
        """A pattern for the names of the changed modules in an import; empty where none changed."""
        names = set()
        for path in self.files:
            folder, name = os.path.split(path)
            if name == "__init__.py":
                folder, name = os.path.split(folder)
            names.add(name.removesuffix(".py") if name.endswith(".py") or "." not in name else "")
        said = "|".join(sorted(re.escape(name) for name in names if name.isidentifier()))
        return rf"(?m)^[ \t]*(?:from|import)\b[^\n#]*\b(?:{said})\b".encode() if said else b""

    def touches(self, path: str, finding: Finding) -> bool:
        """Whether a finding is on a changed line; all of a changed notebook counts as changed."""
        lines = self.files.get(_real(path), [])
        if lines is None or finding.start.cell:
            return True
        first, last = finding.start.line, max(finding.start.line, finding.end.line)
        return any(start <= last and first <= end for start, end in lines)

    def content(self, path: str) -> bytes | None:
        """The staged bytes of a file."""
        name = os.path.relpath(_real(path), self.root).replace(os.sep, "/")
        code, out, _ = _git(self.root, "show", f":{name}")
        return out if code == 0 else None


def _real(path: str) -> str:
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)


def since(base: str) -> Changes:
    """What differs between the working tree and the point where it left ``base``; new files too."""
    root = _root()
    code, out, _ = _git(root, "merge-base", base, "HEAD")
    start = out.decode().strip() if code == 0 else base
    code, _, _ = _git(root, "rev-parse", "--verify", "--quiet", f"{start}^{{commit}}")
    if code:
        empty = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")[0] != 0 and base == "HEAD"
        if not empty:
            raise refuse(GIT, f"Git knows no revision {base!r}")
        start = _git(root, "hash-object", "-t", "tree", os.devnull)[1].decode().strip()
    changes = Changes(root, False, _diff(root, start))
    code, out, _ = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    for name in out.split(b"\0"):
        if name:
            changes.files[_real(os.path.join(root, os.fsdecode(name)))] = None
    return changes


def staged() -> Changes:
    """What is staged for the next commit."""
    root = _root()
    return Changes(root, True, _diff(root, "--cached"))


def is_revision(text: str) -> bool:
    """Whether Git knows the word as a revision here."""
    try:
        return _git(_root(), "rev-parse", "--verify", "--quiet", f"{text}^{{commit}}")[0] == 0
    except Exception:
        return False


def _root() -> str:
    code, out, error = _git(os.getcwd(), "rev-parse", "--show-toplevel")
    if code:
        said = "this folder is not in a Git repository"
        if b"dubious ownership" in error:
            said = "Git does not trust this repository (safe.directory)"
        raise refuse(GIT, f"--diff and --staged need Git: {said}")
    return os.path.realpath(os.fsdecode(out.rstrip(b"\r\n")))


def _diff(root: str, *what: str) -> dict[str, Lines | None]:
    code, out, error = _git(
        root, "-c", "core.quotePath=false", "diff", "--unified=0", "--no-color", "--no-ext-diff",
        "--no-renames", "--relative", "--src-prefix=a/", "--dst-prefix=b/", *what, "--",
    )  # fmt: skip
    if code:
        said = error.decode("utf-8", "replace").strip().splitlines()
        raise refuse(GIT, f"git diff failed: {said[0] if said else code}")
    return parse_diff(os.fsdecode(out), root)


def parse_diff(text: str, root: str) -> dict[str, Lines | None]:
    """The added lines per file of a diff without context."""
    files: dict[str, Lines | None] = {}
    lines: Lines = []
    in_header = True
    for line in text.split("\n"):
        if line.startswith("diff --git "):
            in_header = True
        elif in_header and line.startswith("+++ "):
            name = line[4:].rstrip("\t")
            name = _unquoted(name) if name.startswith('"') else name
            lines = []
            if name.startswith("b/"):
                files[_real(os.path.join(root, name[2:]))] = lines
        elif match := re.match(_HUNK, line):
            in_header = False
            start, count = int(match[1]), int(match[2] or 1)
            if count:
                lines.append((start, start + count - 1))
    return files


def _unquoted(name: str) -> str:
    body = name[1:-1].encode("utf-8", "surrogateescape")
    plain = body.decode("latin-1").encode("latin-1").decode("unicode_escape")
    return os.fsdecode(plain.encode("latin-1", "replace"))


def _git(folder: str, *arguments: str) -> tuple[int, bytes, bytes]:
    import subprocess

    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, env=environment, capture_output=True, check=False
        )
    except OSError:
        raise refuse(GIT, "--diff and --staged need the git command, which was not found") from None
    return done.returncode, done.stdout, done.stderr
