"""How real projects pin Gradio, file by file, and what only looks as if it did."""

from __future__ import annotations

from pathlib import Path

import pytest

from gradio_patterns import api
from gradio_patterns.findings.finding import Target
from gradio_patterns.target import target
from target.pins import CONTAINERS, NOTHING, OTHERS, REQUIREMENTS, SPACE, TOML

CELL = "\n----\n"
"""Between the cells of a notebook."""


@pytest.fixture(autouse=True)
def _nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [])


def find(folder: Path, files: dict[str, str], text: str = "", name: str = "app.py") -> Target:
    (folder / ".git").mkdir(exist_ok=True)
    for file, content in files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    cells = tuple(text.split(CELL)) if name.endswith(".ipynb") else ()
    return target.Finder(str(folder)).for_file(str(folder), text, name, cells)


@pytest.mark.parametrize(
    ("name", "content", "version"),
    [("requirements.txt", *row) for row in REQUIREMENTS] + TOML + CONTAINERS + OTHERS,
)
def test_what_a_file_says(name: str, content: str, version: str, tmp_path: Path) -> None:
    found = find(tmp_path, {name: content})
    assert found.text == version
    if version != NOTHING:
        assert found.source.startswith(f"{name}:")


def test_among_installed_packages_none_says_whose_code_it_is(tmp_path: Path) -> None:
    said = "Requires-Dist: gradio==5.9.1\n"
    files = {"a-1.dist-info/METADATA": said, "b-1.dist-info/METADATA": said}
    assert find(tmp_path, files).text == NOTHING


@pytest.mark.parametrize(
    ("files", "version", "source"),
    [
        (
            {"pre-requirements.txt": "gradio==4.1.0", "requirements.txt": "gradio==5.9.1"},
            "5.9.1",
            "requirements.txt:1",
        ),
        (
            {"pre-requirements.txt": "gradio==5.9.1", "dev-requirements.txt": "gradio==4.1.0"},
            "5.9.1",
            "pre-requirements.txt:1",
        ),
        (
            {"requirements.txt": "-c limits.txt\ngradio>=4\n", "limits.txt": "gradio<5"},
            "4.44.1",
            "requirements.txt:2",
        ),
        (
            {"requirements.txt": "gradio\n-climits.txt\n", "limits.txt": "gradio==5.9.1"},
            "5.9.1",
            "limits.txt:1",
        ),
        (
            {"requirements.txt": "gradio>=4", "Dockerfile": "RUN pip install \\\n  gradio==5.9.1"},
            "5.9.1",
            "Dockerfile:2",
        ),
        (
            {"Dockerfile": "ARG NAME=5.9.1\n\nRUN pip install \\\n a==$NAME \\\n gradio==5"},
            "5.0.0",
            "Dockerfile:5",
        ),
        (
            {"Dockerfile": "RUN pip install -r /app/need/ui.txt", "ui.txt": "gradio==5.9.1"},
            "5.9.1",
            "ui.txt:1",
        ),
        (
            {"environment.yml": "- pip:\n    - -r ui/run.txt", "ui/run.txt": "gradio==5.9.1"},
            "5.9.1",
            "ui/run.txt:1",
        ),
        (
            {
                "pyproject.toml": "[project]\ndynamic = ['dependencies']\n"
                "[tool.setuptools.dynamic]\ndependencies = {file = ['ui/run.txt']}\n",
                "ui/run.txt": "gradio==5.9.1",
            },
            "5.9.1",
            "ui/run.txt:1",
        ),
        ({"README.md": SPACE.replace("sdk_version", '"sdk_version"')}, "5.1.0", "README.md:3"),
        (
            {"Dockerfile": "RUN pip install gradio==3.50.2", "README.md": SPACE},
            "5.1.0",
            "README.md:3",
        ),
        (
            {"Pipfile": '[packages]\ngradio = "==4.1.0"', "requirements.txt": "gradio==5.9.1"},
            "5.9.1",
            "requirements.txt:1",
        ),
    ],
)
def test_who_counts(files: dict[str, str], version: str, source: str, tmp_path: Path) -> None:
    found = find(tmp_path, files)
    assert (found.text, found.source) == (version, source)


NOTEBOOK = [
    ('%pip install -q "gradio==4.44.1"', "4.44.1"),
    ("!pip install gradio==4.44.1", "4.44.1"),
    ("! pip -q install -U gradio==4.44.1", "4.44.1"),
    ("!python -m pip install gradio==4.44.1", "4.44.1"),
    ("!{sys.executable} -m pip install gradio==4.44.1", "4.44.1"),
    ("!uv pip install --system gradio==4.44.1", "4.44.1"),
    ("%uv pip install 'gradio[oauth]==4.44.1'", "4.44.1"),
    ("%pip install gradio>=5,<6", "5.50.0"),
    ("if COLAB:\n    !pip install a \\\n      gradio==4.44.1 > /dev/null", "4.44.1"),
    ("!pip install gradio\n!pip install gradio==4.44.1", "4.44.1"),
    ("!pip install gradio==3.50.2 && pip install gradio==4.44.1", "4.44.1"),
    ("%%bash\npip install gradio==4.44.1", "4.44.1"),
    ("!pip install gradio==4.44.1 # pinned", "4.44.1"),
    ("%conda install -y gradio=4.44.1", "4.44.1"),
    ("pip install gradio==4.44.1", "4.44.1"),
    ("%%capture --no-stderr\n!pip install gradio==4.44.1", "4.44.1"),
    ("%%shell\ncd /content && pip install gradio==4.44.1", "4.44.1"),
    ("!!pip install gradio==4.44.1", "4.44.1"),
    ("import os\nos.system('pip install gradio==4.44.1')", "4.44.1"),
    ("!nvidia-smi\nsubprocess.run(['pip', 'install', 'gradio==4.44.1'])", "4.44.1"),
    ("get_ipython().run_line_magic('pip', 'install gradio==4.44.1')", "4.44.1"),
    ("V = '4.44.1'" + CELL + "!pip install gradio=={V}", "4.44.1"),
    ("V = '4.44.1'  # tried\n!pip install gradio==$V", "4.44.1"),
    ("%%writefile need.txt\ngradio==4.44.1" + CELL + "!pip install -qr need.txt", "4.44.1"),
    ("%%writefile a.sh\npip install gradio==3.50.2", NOTHING),
    ("%%javascript\npip install gradio==3.50.2", NOTHING),
    ("# !pip install gradio==3.50.2", NOTHING),
    ("!pip install gradio_client==1.0 gradio-foo==3.50.2", NOTHING),
    ("!pip uninstall -y gradio==3.50.2", NOTHING),
    ("!pip install -r requirements.txt", NOTHING),
    ("!pip install gradio=={VERSION}", NOTHING),
    ("!apt install gradio==3.50.2", NOTHING),
    ("text = '!pip install gradio==3.50.2'", NOTHING),
    ("!pip install 'gradio==4.44.1\n!pip\n!\n%", "4.44.1"),
]

SCRIPT = [
    ("import os\nos.system('pip install gradio==5.9.1')", "5.9.1"),
    ("os.system('python -m pip install -q \"gradio[oauth]==5.9.1\" && date')", "5.9.1"),
    (
        "try:\n    import gradio\nexcept ImportError:\n    os.system('pip install gradio<5')",
        "4.44.1",
    ),
    ("subprocess.run([sys.executable, '-m', 'pip',\n 'install', 'gradio==5.9.1'])", "5.9.1"),
    ("subprocess.check_call(['pip', 'install', 'gradio==5.9.1'])", "5.9.1"),
    ("subprocess.run('pip install gradio==5.9.1'.split(), check=True)", "5.9.1"),
    ("subprocess.run(shlex.split('pip install gradio==5.9.1'))", "5.9.1"),
    ("get_ipython().system('pip install gradio==5.9.1')", "5.9.1"),
    ("get_ipython().run_line_magic('pip', 'install gradio==5.9.1')", "5.9.1"),
    ("image = modal.Image.debian_slim().pip_install('fastapi', 'gradio==5.9.1')", "5.9.1"),
    ("image = modal.Image.debian_slim().uv_pip_install(['gradio==5.9.1'])", "5.9.1"),
    ("# !pip install -q gradio==5.9.1\nimport gradio", "5.9.1"),
    ("# Commented out IPython magic\n# %pip install gradio==5.9.1\nimport gradio", "5.9.1"),
    ("# pip install gradio==3.50.2\nimport gradio", NOTHING),
    ("def setup():\n    os.system('pip install gradio==3.50.2')", NOTHING),
    ("print('pip install gradio==3.50.2'); os.system('ls')", NOTHING),
    ("os.system('echo pip install gradio==3.50.2')", NOTHING),
    ("os.system(f'pip install gradio=={x}') or 'gradio==3.50.2'", NOTHING),
    ("subprocess.run(['pip', 'uninstall', 'gradio==3.50.2'])  # install", NOTHING),
    ("subprocess.run(['pip', 'install', 'gradio_client==1.0'])  # gradio==3.50.2", NOTHING),
    ("'''\n!pip install gradio==3.50.2\n'''", NOTHING),
    ("os.system('pip install gradio==3.50.2'", NOTHING),
    ("app.system(); app.run(1, 2); run(*a) # pip install gradio==3.50.2", NOTHING),
]


@pytest.mark.parametrize(
    ("name", "text", "version"),
    [("a.ipynb", *row) for row in NOTEBOOK] + [("app.py", *row) for row in SCRIPT],
)
def test_what_the_text_says(name: str, text: str, version: str, tmp_path: Path) -> None:
    assert find(tmp_path, {}, text, name).text == version


def test_a_command_that_runs_counts_more_than_files_and_a_comment_less(tmp_path: Path) -> None:
    files = {"requirements.txt": "gradio==4.1.0"}
    run = find(tmp_path, files, "import os\nos.system('pip install gradio==5.9.1')")
    assert (run.text, run.source) == ("5.9.1", "app.py:2")
    assert find(tmp_path, files, "# !pip install gradio==5.9.1").text == "4.1.0"


@pytest.mark.parametrize(
    ("name", "content"),
    [row[:2] for row in TOML + CONTAINERS + OTHERS if row[2] == "5.9.1" and "5.9.1" in row[1]],
)
def test_a_changed_file_is_another_target(name: str, content: str, tmp_path: Path) -> None:
    """And the target is part of the question that a kept finding answers."""
    before = find(tmp_path, {name: content})
    assert find(tmp_path, {name: content.replace("5.9.1", "5.8.0")}) != before


@pytest.mark.parametrize("data", [b"\xff\xfegradio", b"gradio\0\xff==5", b"gradio" * 9, b"\xef"])
@pytest.mark.parametrize("name", sorted({row[0] for row in TOML + CONTAINERS + OTHERS}))
def test_nothing_raises(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_bytes(data)
    assert target.Finder(str(tmp_path)).for_file(str(tmp_path)).text == NOTHING
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    assert target.Finder(str(tmp_path)).for_file(str(tmp_path)).text == NOTHING


@pytest.mark.parametrize(
    ("keyword", "stated", "share"),
    [
        (("Image", "", "source"), "gradio>=4,<5", "all"),  # removed in 4.0
        (("Image", "", "source"), "gradio>=3.50,<5", "some"),
        (("Button", "click", "every"), "gradio>=5,<6", "all"),  # removed in 5.0
        (("Button", "click", "every"), "gradio==5.0.0", "all"),
    ],
)
def test_what_a_major_took_away_fails_in_all_of_it(
    keyword: tuple[str, str, str], stated: str, share: str, tmp_path: Path
) -> None:
    allowed = find(tmp_path, {"requirements.txt": stated}).allowed
    assert api.fails_in(lambda version: api.keyword_verdict(*keyword, version), allowed)[0] == share
