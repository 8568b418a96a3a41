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
_LEADING = frozenset((
    "sudo", "then", "do", "else", "time", "exec", "env", "command", "RUN", "{", "call",
))  # fmt: skip
_RUNNERS = frozenset((
    "poetry", "pipenv", "uv", "pdm", "rye", "hatch", "conda", "mamba", "micromamba",
))  # fmt: skip
"""What runs another program after ``run``."""
_SHELLS = frozenset(("sh", "bash", "zsh", "dash"))
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
    r"""(?m)^[ \t]*(?:(?:ARG|ENV|export|RUN|set)[ \t]+)?(\w+)(?:[ \t]*[:?]?=[ \t]*|[ \t])"""
    r"""["']?(\d[\w.]*)["']?[ \t\r]*$"""
)
_CONTINUED = r"\\\r?\n"
_USE = r"\$(?:\{(\w+)(?::-([^}]*))?\}|(\w+)|\((\w+)\))|%(\w+)%"
_GIVEN = {"PIP": "pip", "PIP3": "pip", "PYTHON": "python", "PYTHON3": "python", "UV": "uv"}
"""What variables of a Makefile hold by custom."""


def installs(text: str) -> Iterator[tuple[str, int]]:
    """The range of Gradio in each command of a text that installs it, and the place of it.

    ``""`` is any version; a range that cannot be read is left out.
    """
    joined = re.sub(_CONTINUED, lambda end: " " * len(end[0]), text)
    start = 0
    for line in joined.split("\n"):
        if "gradio" in line.lower() and ("install" in line or " add " in line or "create" in line):
            for words, places in _commands(line):
                for index, found in of_words(words):
                    yield found, start + places[index]
                given = _to_shell(words)
                for found, _ in installs(words[given]) if given else ():
                    yield found, start + places[given]
        start += len(line) + 1


def requirement_files(text: str) -> Iterator[str]:
    """The files whose requirements a text installs: ``pip install -r FILE``."""
    for line in re.sub(_CONTINUED, " ", text).split("\n"):
        if "install" in line and re.search(r"\s(?:-\w*r|--requirement)", line):
            for words, _ in _commands(line):
                given = _to_shell(words)
                yield from requirement_files(words[given]) if given else ()
                yield from _files_of(words)


def _files_of(words: Sequence[str]) -> Iterator[str]:
    tool, at = _tool(words)
    if tool != "pip" or "install" not in words[at:]:
        return
    for index in range(at, len(words)):
        name, equals, value = words[index].partition("=")
        if name == "--requirement" or re.fullmatch(r"-[a-zA-Z]*r", name):
            yield value if equals else next(iter(words[index + 1 : index + 2]), "")
        elif words[index].startswith("-r"):
            yield words[index][2:]


def _to_shell(words: Sequence[str]) -> int:
    """The number of the word that a shell is given to run; 0 where it is given none."""
    if not words or not any(_plain(word) in _SHELLS for word in words[:3]):
        return 0
    ends = (i + 1 for i, word in enumerate(words[:-1]) if re.fullmatch(r"-\w*c", word))
    return next(ends, 0)


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
    inner = _past_options(words, at + 1) if name in _RUNNERS else len(words)
    if inner < len(words) and words[inner] == "run":
        inner = _past_options(words, inner + 1, valued=True)
        tool, after = _tool(words[inner:])
        return tool, inner + after
    for option in range(at + 1, min(at + 4, len(words) - 1)):
        if words[option] == "-m":
            return _plain(words[option + 1]), option + 2
    if name == "uv":
        inner = _past_options(words, at + 1)
        if inner < len(words) and words[inner] == "pip":
            return "pip", inner + 1
    return name, at + 1


def _plain(word: str) -> str:
    name = re.split(r"[/\\]", word)[-1].lstrip("@-")
    return "pip" if re.fullmatch(r"pip[\d.]*(?:\.exe)?", name) else name


def _past_options(words: Sequence[str], at: int, *, valued: bool = False) -> int:
    while at < len(words) and words[at].startswith("-"):
        at += 2 if valued and words[at] in _WITH_VALUE else 1
    return at


def of_script(text: str) -> Iterator[tuple[str, int]]:
    """``installs`` with the line of each, for a Dockerfile, a Makefile or a script."""
    plain = of_shell(text)
    for found, place in islice(installs(plain), MOST):
        yield found, plain.count("\n", 0, place) + 1


def of_shell(text: str) -> str:
    """A script as a shell would see it, line by line: no comments, variables filled in."""
    blank = re.sub(r"(?m)^[ \t]*#.*\n?", lambda line: " " * len(line[0]), text)
    plain = re.sub(r"(?m)^[ \t]*RUN[ \t]*\[.*\]", lambda run: _spaced(run[0]), blank)
    values = _GIVEN | dict(re.findall(_VARIABLE, plain))

    def filled(use: re.Match[str]) -> str:
        name = use[1] or use[3] or use[4] or use[5]
        return values.get(name) or use[2] or use[0]

    return re.sub(_USE, filled, plain)


def _spaced(run: str) -> str:
    """``RUN ["pip", "install"]`` as words, every character in its place."""
    before, _, inner = run.partition("[")
    words = inner[:-1].replace('",', '" ')
    return f"{before} {words} "
