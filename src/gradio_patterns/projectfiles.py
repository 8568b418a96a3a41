"""What the files of a project say about its Gradio version; nothing is run or imported.

Each reader gives ``Found`` entries: the range or version as written, and where it stands.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from gradio_patterns.dataclass import dataclass
from gradio_patterns.tomltext import parse_toml

LOCKS = ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml")
_NAME = rb'name *= *"gradio"'
_VERSION = rb'version *= *"([^"]+)"'
_PIPFILE = rb'"gradio"\s*:\s*\{[^}]*?"version"\s*:\s*"==([^"]+)"'
_REQUIREMENT = (
    r"(?i)gradio\s*(?:\[[^\]]*\])?\s*(?P<range>\(?\s*(?:(?:===|==|!=|<=|>=|~=|<|>)[^;#@]*)?)"
    r"(?:[;#].*|\s--.*)?"
)
_SDK = r"sdk_version\s*:\s*[\"']?([\w.+!-]+)"
_SCRIPT = r"(?m)^# /// script\s*$\n(?P<body>(?:^#(?: .*)?$\n)+?)^# ///\s*$"
_PIP = r"[!%]\s*(?:uv\s+)?pip3?\s+install\b[^\n]*?[\s\"']gradio(?P<range>[=<>~!][^\s\"';&|]*)"


@dataclass(frozen=True)
class Found:
    """A range (or one version) of Gradio and the file and line that states it."""

    text: str
    file: str
    line: int = 0

    @property
    def source(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


def range_of(requirement: str) -> str | None:
    """The range in a requirement of Gradio: ``""`` for any; None where it is another package."""
    text = requirement.strip()
    match = re.fullmatch(_REQUIREMENT, text)
    return None if match is None else match["range"].strip().strip("()").strip()


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError):
        return b""


def locked(folder: str, name: str) -> Found | None:
    """Gradio's version in a lock file; of several, the last."""
    data = _bytes(os.path.join(folder, name))
    if b"gradio" not in data:
        return None
    found: Found | None = None
    if name == "Pipfile.lock":
        match = re.search(_PIPFILE, data)
        if match:
            return Found(match[1].decode(), name, data.count(b"\n", 0, match.start(1)) + 1)
        return None
    for match in re.finditer(_NAME, data):
        if data[data.rfind(b"\n", 0, match.start()) + 1 : match.start()].strip():
            continue
        end = data.find(b"[[", match.end())
        version = re.search(_VERSION, data[match.end() : end if end > 0 else len(data)])
        if version:
            line = data.count(b"\n", 0, match.end() + version.start()) + 1
            found = Found(version[1].decode("utf-8", "replace"), name, line)
    return found


def space_version(folder: str) -> Found | None:
    """``sdk_version`` in the front matter of a Space's README, where its SDK is Gradio."""
    data = _bytes(os.path.join(folder, "README.md"))
    if not data.lstrip(b"\xef\xbb\xbf").startswith(b"---") or b"sdk_version" not in data:
        return None
    lines = data.decode("utf-8-sig", "replace").splitlines()
    front = next((i for i, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    head = lines[1:front]
    if not any(re.match(r"sdk\s*:\s*[\"']?gradio", line) for line in head):
        return None
    for number, line in enumerate(head, 2):
        match = re.match(_SDK, line)
        if match:
            return Found(match[1], "README.md", number)
    return None


def requirement_files(folder: str, names: list[str]) -> Iterator[Found]:
    """Gradio in requirements*.txt (and requirements/*.txt), files they include as well."""
    files = [n for n in names if n.endswith((".txt", ".in")) and "requirement" in n.lower()]
    files.sort(key=lambda name: (name != "requirements.txt", name.endswith(".in"), name))
    if "requirements" in names:
        try:
            below = sorted(os.listdir(os.path.join(folder, "requirements")))
        except OSError:
            below = []
        files += [f"requirements/{name}" for name in below if name.endswith((".txt", ".in"))]
    seen: set[str] = set()
    for name in files:
        yield from _requirements(folder, name, seen)


def _requirements(folder: str, name: str, seen: set[str]) -> Iterator[Found]:
    if name in seen or len(seen) > 50:
        return
    seen.add(name)
    data = _bytes(os.path.join(folder, name))
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    for number, line in enumerate(data.decode(encoding, "replace").splitlines(), 1):
        text = line.split(" #", 1)[0].strip().rstrip("\\").strip()
        match = re.match(r"(?:-r|-c|--requirement|--constraint)[\s=]+(\S+)", text)
        if match:
            other = os.path.normpath(os.path.join(os.path.dirname(name), match[1]))
            yield from _requirements(folder, other.replace(os.sep, "/"), seen)
        elif (text[:6].lower() == "gradio") and (found := range_of(text)) is not None:
            yield Found(found, name, number)


def pyproject(folder: str) -> Iterator[Found]:
    """Gradio in pyproject.toml: PEP 621, dependency groups and Poetry's tables."""
    data = _bytes(os.path.join(folder, "pyproject.toml"))
    if b"gradio" not in data.lower():
        return
    document = parse_toml(data)
    if isinstance(document, str):
        return
    lines = data.decode("utf-8-sig", "replace").splitlines()
    for text in _pyproject_ranges(document):
        number = next((n for n, line in enumerate(lines, 1) if _states(line, text)), 0)
        yield Found(text, "pyproject.toml", number)


def _states(line: str, text: str) -> bool:
    match = re.search(r"gradio(?![\w-])", line, re.IGNORECASE)
    return match is not None and text.replace(" ", "") in line.replace(" ", "")


def _table(value: object, *keys: str) -> dict[str, object]:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value if isinstance(value, dict) else {}


def _pyproject_ranges(document: dict[str, object]) -> Iterator[str]:
    project = _table(document, "project")
    lists = [project.get("dependencies"), *_table(project, "optional-dependencies").values()]
    lists += _table(document, "dependency-groups").values()
    for items in lists:
        for item in items if isinstance(items, list) else ():
            if isinstance(item, str) and (found := range_of(item)) is not None:
                yield found
    poetry = _table(document, "tool", "poetry")
    tables = [_table(poetry, "dependencies"), _table(poetry, "dev-dependencies")]
    tables += [_table(group, "dependencies") for group in _table(poetry, "group").values()]
    for table in tables:
        value = table.get("gradio")
        value = value.get("version") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield "" if value.strip() == "*" else value


def setup_cfg(folder: str) -> Iterator[Found]:
    """Gradio in the ``install_requires`` of setup.cfg."""
    text = _bytes(os.path.join(folder, "setup.cfg")).decode("utf-8", "replace")
    for number, line in enumerate(text.splitlines() if "gradio" in text else (), 1):
        stripped = line.partition("install_requires")[2].lstrip(" =") or line
        if stripped.strip()[:6].lower() == "gradio":
            found = range_of(stripped)
            if found is not None:
                yield Found(found, "setup.cfg", number)


def setup_py(folder: str) -> Iterator[Found]:
    """Gradio as a literal requirement in setup.py (which is read, never run)."""
    data = _bytes(os.path.join(folder, "setup.py"))
    if b"gradio" not in data or b"\0" in data:
        return
    import ast

    try:
        tree = ast.parse(data)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in ("install_requires", "extras_require"):
            for text in ast.walk(node.value):
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    found = range_of(text.value)
                    if found is not None:
                        yield Found(found, "setup.py", text.lineno)


def conda(folder: str) -> Iterator[Found]:
    """Gradio in a Conda environment file."""
    for name in ("environment.yml", "environment.yaml"):
        text = _bytes(os.path.join(folder, name)).decode("utf-8", "replace")
        for number, line in enumerate(text.splitlines() if "gradio" in text else (), 1):
            match = re.fullmatch(
                r"\s*-\s*[\"']?gradio\s*(=[\d.]+|(?:[=<>!~]=|[<>]).*?)?[\"']?\s*", line
            )
            if match:
                yield Found(match[1] or "", name, number)


def in_text(text: str, file: str) -> Found | None:
    """What a script's own metadata (PEP 723) or a notebook's ``!pip install`` asks for."""
    match = re.search(_SCRIPT, text) if "# /// script" in text else None
    if match:
        body = "\n".join(line[2:] for line in match["body"].splitlines())
        document = parse_toml(body.encode())
        items = document.get("dependencies") if isinstance(document, dict) else None
        for item in items if isinstance(items, list) else ():
            found = range_of(item) if isinstance(item, str) else None
            if found:
                at = text.find("gradio", match.start())
                return Found(found, file, text.count("\n", 0, at) + 1)
    match = re.search(_PIP, text) if "pip" in text else None
    return Found(match["range"], file) if match else None
