"""Made-up projects: always the same, all of them Python, and more are the fewer and some more."""

from __future__ import annotations

import ast
import itertools
import random
from pathlib import Path

from census import generate, templates


def test_a_larger_corpus_begins_with_the_smaller() -> None:
    small = dict(generate.projects(50, seed=3))
    large = dict(itertools.islice(generate.projects(500, seed=3), len(small)))
    *whole, last = small
    assert {name: large[name] for name in whole} == {name: small[name] for name in whole}
    assert last in large
    assert dict(generate.projects(50, seed=4)) != small


def test_as_many_files_as_asked_for() -> None:
    for count in (1, 7, 300):
        made = [path for _, files in generate.projects(count) for path, _ in files]
        assert sum(path.endswith(".py") for path in made) == count


def test_all_of_it_is_python() -> None:
    for _, files in generate.projects(400):
        assert len({path for path, _ in files}) == len(files)
        for path, text in files:
            if path.endswith(".py"):
                ast.parse(text)


def test_an_app_under_other_names_is_the_same_app() -> None:
    made = templates._template("import gradio as gr\n\n\ndef go(text):\n    return text\n")
    assert made is not None
    text = templates.filled(made, random.Random(1))
    assert text.startswith("import gradio as gr\n\n\ndef ")
    assert "go(" not in text
    assert ast.dump(ast.parse(text)).count("Name(") == 1


def test_the_tree_and_the_data_set_are_the_same(tmp_path: Path) -> None:
    import pytest

    parquet = pytest.importorskip("pyarrow.parquet", reason="needs the extra 'scale'")
    assert generate.write_tree(tmp_path / "tree", 60) == generate.write_dataset(
        tmp_path / "data", 60, rows=25
    )
    rows = [
        row
        for path in sorted((tmp_path / "data").iterdir())
        for row in parquet.read_table(path).to_pylist()
    ]
    assert len(list((tmp_path / "data").iterdir())) > 1
    written = {
        path.relative_to(tmp_path / "tree").as_posix(): path.read_text()
        for path in (tmp_path / "tree").rglob("*")
        if path.is_file()
    }
    assert {f"{row['repo_name']}/{row['path']}": row["content"] for row in rows} == written
