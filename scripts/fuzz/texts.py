"""Targets that read: files, notebooks, configuration."""

from __future__ import annotations

import ast
import json

from fuzz import words
from fuzz.promises import NOT_PARSED, PYTHON_WORDS, TARGETS_OF, Broken, Spec, judged, snippets
from gradio_patterns.findings.diagnostics import Refused
from gradio_patterns.findings.finding import (
    Diagnostic,
    Position,
)
from gradio_patterns.knowledge.catalog import load_index
from gradio_patterns.reading import notebooks, sources
from gradio_patterns.reading.source import Source
from gradio_patterns.settings import config, selection
from gradio_patterns.support import globs
from gradio_patterns.support.tomltext import parse_toml
from gradio_patterns.target.target import asked_for


def reader(data: bytes) -> None:
    """Text is read as Python reads it."""
    source = sources.from_bytes(data, "a.py")
    if source is None:
        return
    try:
        tree: ast.Module | None = ast.parse(data)
    except NOT_PARSED:
        tree = None
    if isinstance(source, Source) and tree is not None:
        if ast.dump(ast.parse(source.text)) != ast.dump(tree):
            raise Broken("the text is not what Python reads")
    elif isinstance(source, Diagnostic) and tree is not None and _is_utf_8(data):
        raise Broken(f"Python reads it, but: {source.message}")


def _is_utf_8(data: bytes) -> bool:
    """Plainly so: ``ast.parse`` lets wrong bytes in comments pass, running the file does not."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return sources.declared_encoding(data.removeprefix(b"\xef\xbb\xbf")) is None


def spec_of_reader() -> Spec:
    small = [data for data in snippets() if len(data) < 1500]
    marked = [b"\xef\xbb\xbf" + data for data in small[:20]]
    declared = [b"# coding: latin-1\n# \xe9\n" + data for data in small[20:40]]
    ends = [data.replace(b"\n", b"\r\n") for data in small[40:60]]
    return Spec(reader, [*small, *marked, *declared, *ends], (*PYTHON_WORDS, *words.READER))


def notebook(data: bytes) -> None:
    """Cells are read, judged, and rewritten without touching anything else."""
    source = sources.from_bytes(data, "a.ipynb")
    if not isinstance(source, Source) or source.notebook is None:
        return
    for cell in source.notebook.cells:
        place = source.notebook.place(Position(cell.line, 1))
        if place.cell != cell.number:
            raise Broken(f"cell {cell.number} begins in cell {place.cell}")
    length = sum(
        len((c.text + "\n" * c.padded).encode("utf-8", "surrogatepass"))
        for c in source.notebook.cells
    )
    if length != len(source.text.encode("utf-8", "surrogatepass")):
        raise Broken("the joined text has another length than its cells")
    judged(source, TARGETS_OF[len(data) % 4], fix=True, unsafe=True)
    if source.notebook.cells:
        cell = source.notebook.cells[0]
        text = cell.text + "\n#\u00e9"
        try:
            after = notebooks.rewritten(data, {cell.number: text})
        except ValueError:
            return  # refused: half a character, or a cell without a source
        if dict(notebooks.code_cells(json.loads(after.decode("utf-8-sig"))))[cell.number] != text:
            raise Broken("a rewritten cell reads back otherwise")


def as_notebook(texts: list[str], indent: int | None = 1, lists: bool = True) -> bytes:
    """A notebook of these code cells."""
    cells: list[dict[str, object]] = [
        {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": text.splitlines(keepends=True) if lists else text,
        }
        for text in texts
    ]
    about = {"language_info": {"name": "python"}}
    document = {"cells": cells, "metadata": about, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, indent=indent, ensure_ascii=not lists).encode()


def spec_of_notebook() -> Spec:
    seeds = []
    for number, data in enumerate(data for data in snippets() if len(data) < 1200):
        blocks = data.decode().split("\n\n\n")
        seeds.append(as_notebook(blocks, (None, 1)[number % 2], number % 3 != 0))
    old = {"worksheets": [{"cells": [{"cell_type": "code", "input": ["import gradio as gr"]}]}]}
    seeds.append(json.dumps(old).encode())
    magic = ["%%time\nimport gradio as gr", "!pip install gradio==5.1.0\nx = !ls\n%cd é", "gr?"]
    seeds.append(as_notebook(magic))
    return Spec(notebook, seeds, (*words.NOTEBOOK, *PYTHON_WORDS[:20]))


def configuration(data: bytes) -> None:
    """Settings are read and used, or refused."""
    table = parse_toml(data)
    if isinstance(table, str):
        if not table:
            raise Broken("refused without a word")
        return
    try:
        settings = config.read(table, "gradio-patterns.toml")
        named = [*settings.select, *settings.ignore]
        named += [word for _, ignored in settings.per_file_ignores for word in ignored]
        selection.check_words(named, "gradio-patterns.toml")
        if settings.gradio_version is not None:
            asked_for(settings.gradio_version, "gradio-patterns.toml")
    except Refused:
        return
    for pattern in settings.exclude:
        globs.matches(pattern, "a/b/app.py")
    selection.active(settings, selection.file_ignores(settings, "a/b/app.py"))


def spec_of_configuration() -> Spec:
    names = [rule.name for rule in load_index()][:40]
    seeds = [
        b'select = ["GP8", "state"]\nignore = ["GP101"]\nfail-on = "error"\n',
        b'exclude = ["a/**", "*.py", "[!a]?", "[z-a]"]\nmin-severity = "info"\n',
        b'gradio-version = "5.4.0"\nmax-findings = 3\nunsafe-fixes = true\nquestions = false\n',
        b'gradio-version = ">=4,<6,!=5.0.*"\nbaseline = "b.json"\n',
        b'[per-file-ignores]\n"tests/*" = ["events"]\n"**/x.py" = ["GP801", "all"]\n',
        *(f'select = ["{name}"]\n'.encode() for name in names),
    ]
    keys = [f"{key} = ".encode() for key in config.KEYS]
    return Spec(configuration, seeds, (*keys, *words.CONFIG, b"9" * 400))
