"""Our own apps as templates: the same program under other names, numbers and words."""

from __future__ import annotations

import ast
import io
import keyword
import random
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ("tests/regression/apps/*.py", "examples/*.py", "src/gradio_patterns/rules/*/*/*.py")
_APPS = ("bad.py", "good.py")
_SAID = """
alpha answer audio batch blue budget caption chart city clip cloud code color crop daily
data delta draft echo event face fast field frame garden graph green group house image
index item label lake layer light list local lunar map mask merge model month motion
music note number ocean order page paint panel paper phrase photo piece plan point price
prompt query quick range record report river room sample scene score search shape short
signal sketch slide small sound source space speech stage star stock stone story style
summary table tempo text theme tiny token topic trace track train travel tree trend
upper value video voice water weather week wide word
"""
WORDS = tuple(_SAID.split())


@dataclass(frozen=True)
class Template:
    """A text in pieces; each odd piece is a name, a number or a word to be replaced by its kind."""

    pieces: tuple[str, ...]
    names: tuple[str, ...]


@lru_cache(maxsize=1)
def templates() -> tuple[Template, ...]:
    """All apps of this repository that parse, in a fixed order."""
    paths = sorted(path for pattern in SOURCES for path in ROOT.glob(pattern))
    texts = [
        path.read_text(encoding="utf-8")
        for path in paths
        if "rules" not in path.parts or path.name in _APPS
    ]
    return tuple(template for text in texts if (template := _template(text)) is not None)


@lru_cache(maxsize=1)
def weights() -> tuple[int, ...]:
    """How often each comes, added up: a long app is taken more often, as real ones are longer."""
    return tuple(accumulate(sum(map(len, made.pieces)) for made in templates()))


def _template(text: str) -> Template | None:
    try:
        tree = ast.parse(text)
    except SyntaxError:
        return None
    names = frozenset(_own_names(tree))
    pieces: list[str] = []
    start = 0
    offsets = _line_starts(text)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME and token.string in names:
            begin = offsets[token.start[0] - 1] + token.start[1]
            pieces += [text[start:begin], token.string]
            start = begin + len(token.string)
    return Template((*pieces, text[start:]), tuple(sorted(names)))


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts


def _own_names(tree: ast.Module) -> Iterator[str]:
    """Names that the file binds and uses as plain names only, so that they can be others."""
    bound: set[str] = set()
    fixed: set[str] = {"demo", "gr", "self", "cls"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                bound.add(node.id)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.FunctionDef):
            bound.add(node.name)
        elif isinstance(node, ast.Attribute):
            fixed.add(node.attr)
        elif isinstance(node, ast.keyword) and node.arg is not None:
            fixed.add(node.arg)
        elif isinstance(node, ast.alias):
            fixed.update((node.asname or node.name).split("."))
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            fixed.update(node.names)
        elif isinstance(node, ast.JoinedStr):
            # Up to Python 3.11 the names in it are part of one token.
            fixed.update(inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name))
    yield from (name for name in bound - fixed if not name.startswith("_") and len(name) > 1)


def filled(template: Template, chance: random.Random) -> str:
    """The template's program under names of its own."""
    new = {name: _name(chance) for name in template.names}
    if len(set(new.values())) < len(new):
        new = {name: f"{word}_{number}" for number, (name, word) in enumerate(new.items())}
    pieces = list(template.pieces)
    for place in range(1, len(pieces), 2):
        pieces[place] = new[pieces[place]]
    return "".join(pieces)


def _name(chance: random.Random) -> str:
    name = f"{chance.choice(WORDS)}_{chance.choice(WORDS)}"
    return name if not keyword.iskeyword(name) else f"{name}_"


def helper(chance: random.Random) -> str:
    """A function as any project has, without Gradio."""
    name, item, rest = _name(chance), chance.choice(WORDS), chance.choice(WORDS)
    number, other = chance.randrange(2, 999), chance.randrange(2, 99)
    return chance.choice(_HELPERS).format(name=name, item=f"{item}_in", rest=f"{rest}_out",
                                          number=number, other=other, word=rest)  # fmt: skip


_HELPERS = (
    '''
def {name}({item}, limit={number}):
    """Return what fits of the {word}."""
    {rest} = []
    for place, value in enumerate({item}):
        if place >= limit:
            break
        {rest}.append(value)
    return {rest}

''',
    '''
def {name}(path, {item}=None):
    """Read the {word} of a file."""
    with open(path, encoding="utf-8") as stream:
        lines = [line.rstrip() for line in stream if line.strip()]
    {rest} = dict(line.partition("=")[::2] for line in lines[:{number}])
    if {item} is not None:
        {rest} = {{key: value for key, value in {rest}.items() if key in {item}}}
    return {rest}

''',
    '''
class {name}:
    """Keeps the {word} together."""

    def __init__(self, {item}, size={number}):
        self.{item} = {item}
        self.size = size
        self.known = {{}}

    def get(self, key, default=None):
        if key not in self.known and len(self.known) < self.size:
            self.known[key] = self.compute(key)
        return self.known.get(key, default)

    def compute(self, key):
        total = sum(ord(letter) for letter in str(key)) % {other}
        return [{rest} * total for {rest} in self.{item}]

''',
    '''
def {name}({item}):
    """Scale the {word} to one."""
    low, high = min({item}, default=0), max({item}, default=1)
    span = (high - low) or 1
    {rest} = [(value - low) / span for value in {item}]
    return [round(value, 3) for value in {rest}[:{number}]]

''',
)
