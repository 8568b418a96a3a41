"""What commands install: ``pip install "gradio==5.9.1"`` in notebooks, Dockerfiles and scripts.

Commands are taken apart as a shell does, as far as words, quotes and separators go; a version in a
variable is known where the file itself gives the variable a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from gradio_patterns.target.requirement import conda_range, range_of, readable

MOST = 50
"""How many installs of one script are looked at."""
_TOKEN = (
    r"(?P<comment>#.*)|(?P<end>&&?|\|\|?|[;()])"
    r"""|(?P<word>(?:"[^"]*"|'[^']*'|\\.|[^\s;&|()])+)"""
)
_LEADING = frozenset(("sudo", "then", "do", "else", "time", "exec", "env", "command", "RUN", "{"))
_VERBS: Mapping[str, tuple[str, ...]] = {
    "pip": ("install",), "pipenv": ("install",), "uv": ("add",), "conda": ("install", "create"),
    "mamba": ("install", "create"), "micromamba": ("install", "create"),
}  # fmt: skip
_WITH_VALUE = frozenset((
    "-r", "-c", "-e", "-t", "-i", "-f", "-n", "-p", "--requirement", "--constraint", "--editable",
    "--target", "--index-url", "--extra-index-url", "--find-links", "--name", "--prefix",
    "--upgrade-package", "--no-binary", "--only-binary", "--channel",
))  # fmt: skip
_VARIABLE = (
    r"""(?m)^[ \t]*(?:(?:ARG|ENV|export|RUN)[ \t]+)?(\w+)(?:=|[ \t])["']?(\d[\w.]*)["']?[ \t\r]*$"""
)
_USE = r"\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+))"


def installs(text: str) -> Iterator[tuple[str, int]]:
    """The range of Gradio in each command of a text that installs it, and the place of it.

    ``""`` is any version; a range that cannot be read is left out.
    """
    joined = re.sub(r"\\\r?\n", lambda end: " " * len(end[0]), text)
    start = 0
    for line in joined.split("\n"):
        if "gradio" in line.lower() and ("install" in line or " add " in line or "create" in line):
            for words, places in _commands(line):
                for index, found in of_words(words):
                    yield found, start + places[index]
        start += len(line) + 1


def _commands(line: str) -> Iterator[tuple[list[str], list[int]]]:
    words: list[str] = []
    places: list[int] = []
    for token in re.finditer(_TOKEN, line):
        if token["word"] is not None:
            words.append(re.sub(r"\\(.)|[\"']", lambda part: part[1] or "", token["word"]))
            places.append(token.start())
            continue
        yield words, places
        words, places = [], []
        if token["comment"] is not None:
            return
    yield words, places


def of_words(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The ranges of Gradio that one command asks for, each with the number of its word."""
    tool, at = _tool(words)
    at = _past_options(words, at)
    if at >= len(words) or words[at] not in _VERBS.get(tool, ()):
        return
    read = conda_range if "conda" in tool or "mamba" in tool else range_of
    skip = False
    for index in range(at + 1, len(words)):
        word = words[index]
        if skip or word.startswith("-"):
            skip = not skip and word in _WITH_VALUE
            continue
        found = read(word)
        if found is not None and (not found or readable(found)):
            yield index, found


def _tool(words: Sequence[str]) -> tuple[str, int]:
    """The program that installs and the number of the word after it: ``python -m pip`` is pip."""
    at = 0
    while at < len(words) and (
        words[at] in _LEADING or re.match(r"[A-Za-z_]\w*=|--?\w", words[at])
    ):
        at += 1
    name = _plain(words[at]) if at < len(words) else ""
    for option in range(at + 1, min(at + 4, len(words) - 1)):
        if words[option] == "-m":
            return _plain(words[option + 1]), option + 2
    if name == "uv":
        inner = _past_options(words, at + 1)
        if inner < len(words) and words[inner] == "pip":
            return "pip", inner + 1
    return name, at + 1


def _plain(word: str) -> str:
    name = re.split(r"[/\\]", word)[-1]
    return "pip" if re.fullmatch(r"pip[\d.]*(?:\.exe)?", name) else name


def _past_options(words: Sequence[str], at: int) -> int:
    while at < len(words) and words[at].startswith("-"):
        at += 1
    return at


def of_script(text: str) -> Iterator[tuple[str, int]]:
    """``installs`` with the line of each, for a Dockerfile or a shell script."""
    blank = re.sub(r"(?m)^[ \t]*#.*\n?", lambda line: " " * len(line[0]), text)
    plain = re.sub(r"(?m)^[ \t]*RUN[ \t]*\[.*\]", lambda run: _spaced(run[0]), blank)
    values = dict(re.findall(_VARIABLE, plain))
    shifts: list[tuple[int, int]] = []

    def filled(use: re.Match[str]) -> str:
        value: str = values.get(use[1] or use[3]) or use[2] or use[0]
        shifts.append((use.start(), len(value) - len(use[0])))
        return value

    for found, place in islice(installs(re.sub(_USE, filled, plain)), MOST):
        moved = 0
        for start, shift in shifts:
            moved += shift if start + moved < place else 0
        yield found, text.count("\n", 0, place - moved) + 1


def _spaced(run: str) -> str:
    """``RUN ["pip", "install"]`` as words, every character in its place."""
    before, _, inner = run.partition("[")
    words = inner[:-1].replace('",', '" ')
    return f"{before} {words} "
