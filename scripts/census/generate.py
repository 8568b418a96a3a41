"""Made-up projects in any number: apps of this repository under other names, with what is around.

A project depends on the seed and its number alone: a larger corpus begins with the smaller one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from census.templates import WORDS, filled, helper, templates, weights
from gradio_patterns.target.specifiers import dotted
from gradio_patterns.target.target import known_releases

File = tuple[str, str]
_IMPORTS = "from __future__ import annotations\n\nimport json\nimport math\nimport os\n\n"


def projects(files: int, seed: int = 1) -> Iterator[tuple[str, list[File]]]:
    """Projects until they have that many Python files: a name, and paths with texts."""
    number = left = 0
    left = files
    while left > 0:
        made = project(number, seed, left)
        yield f"p{number:07}", made
        left -= sum(path.endswith(".py") for path, _ in made)
        number += 1


def project(number: int, seed: int = 1, most: int = 1000) -> list[File]:
    """One project with at most so many Python files: some apps, modules, what pins Gradio."""
    chance = random.Random(f"{seed}:{number}")
    count = min(most, 1 + int(chance.expovariate(1 / 6.5)))
    apps = min(count, chance.choice((1, 1, 2, 2, 3, 5)))
    made = [(_path(place, chance), _app(chance)) for place in range(apps)]
    package = chance.choice(WORDS)
    made += [
        (f"{package}/{chance.choice(WORDS)}_{place}.py", _module(chance))
        for place in range(count - apps)
    ]
    return made + _around(chance)


def write_tree(folder: Path, files: int, seed: int = 1) -> tuple[int, int]:
    """Write the projects as folders; how many projects and Python files there are."""
    count = python = 0
    for name, made in projects(files, seed):
        count += 1
        for path, text in made:
            place = folder / name / path
            if not place.parent.exists():
                place.parent.mkdir(parents=True)
            place.write_text(text, encoding="utf-8")
            python += path.endswith(".py")
    return count, python


def write_dataset(folder: Path, files: int, seed: int = 1, rows: int = 50_000) -> tuple[int, int]:
    """Write the projects as Parquet files with some thousand rows each."""
    import pyarrow as pa
    from pyarrow import parquet

    folder.mkdir(parents=True, exist_ok=True)
    count = python = number = 0
    held: list[tuple[str, str, str]] = []

    def flush() -> None:
        nonlocal number
        names = ("repo_name", "path", "content")
        columns = dict(zip(names, map(list, zip(*held, strict=True)), strict=True))
        path = folder / f"{number:05}.parquet"
        parquet.write_table(pa.table(columns), path, compression="zstd", row_group_size=10_000)
        number += 1
        held.clear()

    for name, made in projects(files, seed):
        count += 1
        held += [(name, path, text) for path, text in made]
        python += sum(path.endswith(".py") for path, _ in made)
        if len(held) >= rows:
            flush()
    if held:
        flush()
    return count, python


def _path(place: int, chance: random.Random) -> str:
    if place == 0:
        return "app.py"
    return f"{chance.choice(('demo', 'tab', 'ui', 'page'))}_{chance.choice(WORDS)}_{place}.py"


def _app(chance: random.Random) -> str:
    """An app with some functions before it, as much as real ones have."""
    text = filled(chance.choices(templates(), cum_weights=weights())[0], chance)
    helpers = "".join(helper(chance) for _ in range(int(chance.expovariate(1 / 9))))
    place = text.find("\nimport gradio")
    end = text.find("\n", place + 1) if place >= 0 else -1
    return f"{text[:end]}\n{helpers}{text[end:]}" if end > 0 and helpers else text


def _module(chance: random.Random) -> str:
    count = 1 + int(chance.expovariate(1 / 6))
    return _IMPORTS + "".join(helper(chance) for _ in range(count))


def _around(chance: random.Random) -> list[File]:
    """What says which Gradio is wanted: a pin, a range, a Space, or nothing."""
    release = chance.choice(known_releases())
    kind = chance.random()
    made: list[File] = []
    if kind < 0.35:
        made.append(("requirements.txt", f"numpy\ngradio=={dotted(release)}\npandas>=2\n"))
    elif kind < 0.6:
        made.append(("requirements.txt", f"gradio>={release[0]}.0\nrequests\n"))
    elif kind < 0.8:
        head = f"---\ntitle: {chance.choice(WORDS)}\nsdk: gradio\nsdk_version: {dotted(release)}\n"
        made.append(("README.md", f"{head}app_file: app.py\n---\n"))
    elif kind < 0.9:
        text = f'[project]\nname = "x"\nversion = "1"\ndependencies = ["gradio>={release[0]}"]\n'
        made.append(("pyproject.toml", text))
    if chance.random() < 0.1:
        made.append(("Dockerfile", 'FROM python:3.11-slim\nCOPY . .\nCMD ["python", "app.py"]\n'))
    return made
