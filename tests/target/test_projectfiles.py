"""How real projects pin Gradio, file by file, and what only looks as if it did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gradio_patterns import api
from gradio_patterns.findings.finding import Target
from gradio_patterns.target import target

NOTHING = "6.31.0"
"""The newest release: what is taken where a file says nothing."""
SPACE = "---\nsdk: gradio\nsdk_version: 5.1.0\n---\n"
CELL = "\n----\n"
"""Between the cells of a notebook."""
HASH = "--hash=sha256:" + "0" * 64


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


REQUIREMENTS = [
    (f"gradio==5.9.1 {HASH}\n", "5.9.1"),
    (f"gradio==5.9.1 {HASH} {HASH}\n", "5.9.1"),
    (f"gradio == 5.9.1   {HASH}  # why\n", "5.9.1"),
    (f"gradio[oauth,mcp]==5.9.1 ; python_version >= '3.10' {HASH}\n", "5.9.1"),
    (f"gradio==5.9.1 ; python_version >= '3.10' \\\n    {HASH} \\\n    {HASH}\n", "5.9.1"),
    (f"gradio==5.9.1 \\\n    {HASH}\n    # via -r requirements.in\n", "5.9.1"),
    ("gradio \\\n  ==5.9.1\n", "5.9.1"),
    ("gradio>=5.9,<5.10 --no-binary :all:\n", "5.9.1"),
    ("gradio==5.9.1 --config-settings=a=b\n", "5.9.1"),
    ("gradio==5.9.1#why\n", "5.9.1"),
    ("gradio (>=4,<5)\n", "4.44.1"),
    ("gradio===5.9.1\n", "5.9.1"),
    ("gradio @ https://x.y/z/gradio-5.9.1-py3-none-any.whl\n", "5.9.1"),
    ("https://x.y/z/gradio-5.9.1-py3-none-any.whl\n", "5.9.1"),
    ("\ufeffgradio==5.9.1\n", "5.9.1"),
    ("gradio @ git+https://github.com/gradio-app/gradio@gradio@5.9.1\n", "5.9.1"),
    ("git+https://github.com/gradio-app/gradio.git@v3.50.2#egg=gradio\n", "3.50.2"),
    ("gradio @ git+https://github.com/gradio-app/gradio@main\n", NOTHING),
    ("gradio @ git+https://github.com/somebody/gradio@v3.50.2\n", NOTHING),
    ("gradio\n", NOTHING),
    ("gradio @ git+https://github.com/gradio-app/gradio\n", NOTHING),
    (f"gradio_client==1.0 {HASH}\ngradio-client==1.0\ngradio-foo==1\ngradio.x==1\n", NOTHING),
    ("# gradio==5.9.1\n  # gradio==5.9.1 \\\nnumpy\n", NOTHING),
    ("https://x.y/gradio_client-1.0.0-py3-none-any.whl\n", NOTHING),
    ("-r\n--hash\n-c \\\n\\\n", NOTHING),
    ("gradio==\ngradio==one\ngradio=5\n", NOTHING),
]

TOML = [
    ("Pipfile", '[packages]\ngradio = "==5.9.1"\n', "5.9.1"),
    ("Pipfile", '[dev-packages]\ngradio = {version = "==5.9.1", extras = ["oauth"]}\n', "5.9.1"),
    ("Pipfile", '[packages]\ngradio = "~=4.44.0"\n', "4.44.1"),
    ("Pipfile", '[ui]\ngradio = "==5.9.1"\n', "5.9.1"),
    ("Pipfile", '[packages]\ngradio = "*"\n', NOTHING),
    ("Pipfile", '[packages]\ngradio = {git = "https://x.y", ref = "5.9.1"}\n', NOTHING),
    ("Pipfile", '[packages]\ngradio_client = "==1.0"\n', NOTHING),
    ("Pipfile", '[scripts]\ngradio = "==5.9.1"\n', NOTHING),
    ("Pipfile", "[packages\ngradio ==", NOTHING),
    ("pixi.toml", '[dependencies]\ngradio = "5.9.*"\n', "5.9.1"),
    ("pixi.toml", '[dependencies]\ngradio = "==5.9.1"\n', "5.9.1"),
    ("pixi.toml", '[pypi-dependencies]\ngradio = {version = ">=5.9,<5.10"}\n', "5.9.1"),
    ("pixi.toml", '[feature.ui.dependencies]\ngradio = ">=4.44,<5"\n', "4.44.1"),
    ("pixi.toml", '[feature.ui.pypi-dependencies]\ngradio = "==5.9.1"\n', "5.9.1"),
    ("pixi.toml", '[target.linux-64.dependencies]\ngradio = "5.9.1"\n', "5.9.1"),
    ("pixi.toml", '[dependencies]\ngradio = "*"\n', NOTHING),
    ("pixi.toml", '[tasks]\ngradio = "==5.9.1"\n', NOTHING),
    ("pixi.toml", "[package]\ngradio = 1\n[target]\nx = 'gradio'\n", NOTHING),
    ("pyproject.toml", '[tool.pixi.pypi-dependencies]\ngradio = "==5.9.1"\n', "5.9.1"),
    ("pyproject.toml", '[tool.pixi.feature.a.dependencies]\ngradio = "5.9.*"\n', "5.9.1"),
    ("pyproject.toml", '[tool.uv]\ndev-dependencies = ["gradio==5.9.1"]\n', "5.9.1"),
    ("pyproject.toml", '[tool.uv]\nconstraint-dependencies = ["gradio==5.9.1"]\n', "5.9.1"),
    ("pyproject.toml", '[tool.uv]\nconstraint-dependencies = ["gradio<5"]\n', "4.44.1"),
    (
        "pyproject.toml",
        '[project]\ndependencies = ["gradio>=4"]\n'
        '[tool.uv]\nconstraint-dependencies = ["gradio<5"]\n',
        "4.44.1",
    ),
    (
        "pyproject.toml",
        '[project]\ndependencies = ["gradio>=6"]\n'
        '[tool.uv]\nconstraint-dependencies = ["gradio<5"]\n',
        NOTHING,
    ),
    (
        "pyproject.toml",
        '[project]\ndependencies = ["gradio==6.0.0"]\n'
        '[tool.uv]\noverride-dependencies = ["gradio==5.9.1"]\n',
        "5.9.1",
    ),
    ("pyproject.toml", '[tool.hatch.envs.ui]\ndependencies = ["gradio==5.9.1"]\n', "5.9.1"),
    ("pyproject.toml", '[tool.hatch.envs.ui]\nextra-dependencies = ["gradio<5"]\n', "4.44.1"),
    ("pyproject.toml", '[tool.pdm.dev-dependencies]\nui = ["gradio==5.9.1"]\n', "5.9.1"),
    ("pyproject.toml", '[tool.rye]\ndev-dependencies = ["gradio==5.9.1"]\n', "5.9.1"),
    ("pyproject.toml", '[tool.flit.metadata]\nrequires = ["gradio==5.9.1"]\n', "5.9.1"),
    ("pyproject.toml", '[tool.uv]\ndev-dependencies = "gradio"\n[tool.pdm]\n', NOTHING),
    (
        "pyproject.toml",
        '[tool.poetry.dependencies]\ngradio = [{version = "^4.0", python = "<3.10"}, '
        '{version = "^5.0", python = ">=3.10"}]\n',
        "4.44.1",
    ),
    (
        "pyproject.toml",
        '[tool.poetry.dependencies]\ngradio = {git = "https://github.com/gradio-app/gradio.git", '
        'tag = "gradio@5.9.1"}\n',
        "5.9.1",
    ),
    (
        "pyproject.toml",
        '[project]\ndependencies = ["gradio"]\n[tool.uv.sources]\ngradio = '
        '{url = "https://x.y/gradio-5.9.1-py3-none-any.whl"}\n',
        "5.9.1",
    ),
    ("pyproject.toml", '[tool.uv.sources]\ngradio = {path = "../gradio"}\n', NOTHING),
    ("hatch.toml", '[envs.ui]\ndependencies = ["gradio==5.9.1"]\n', "5.9.1"),
    ("hatch.toml", '[envs]\nui = 1\n[scripts]\ndependencies = ["gradio==5.9.1"]\n', NOTHING),
    ("pylock.ui.toml", '[[packages]]\nname = "gradio"\nversion = "5.9.1"\n', "5.9.1"),
    ("pyproject.toml", "[tool]\nuv = 1\npixi = 2\nhatch = 'gradio'\n", NOTHING),
]

CONTAINERS = [
    ("Dockerfile", "FROM python:3.11\nRUN pip install gradio==5.9.1\n", "5.9.1"),
    ("Containerfile", "RUN uv pip install --system gradio==5.9.1\n", "5.9.1"),
    ("Dockerfile.gpu", 'RUN pip3 install "gradio[oauth]==5.9.1"\n', "5.9.1"),
    ("demo.Dockerfile", "RUN python -m pip install --no-cache-dir foo gradio~=5.9.0\n", "5.9.1"),
    ("app.dockerfile", "RUN python3.11 -m pip install 'gradio>=4,<5'\n", "4.44.1"),
    ("Dockerfile", "RUN apt-get update && \\\n    pip install \\\n    gradio==5.9.1\n", "5.9.1"),
    ("Dockerfile", "RUN pip install a \\\n    # a comment\n    gradio==5.9.1 \\\n    b\n", "5.9.1"),
    ("Dockerfile", 'RUN ["pip", "install", "gradio[mcp]==5.9.1"]\n', "5.9.1"),
    ("Dockerfile", "RUN --mount=type=cache,target=/x pip install gradio==5.9.1\n", "5.9.1"),
    ("Dockerfile", "RUN set -eux; X=1 sudo -H /opt/v/bin/pip3.11 install gradio==5.9.1\n", "5.9.1"),
    ("Dockerfile", "RUN <<EOF\npip install gradio==5.9.1\nEOF\n", "5.9.1"),
    ("Dockerfile", "ARG V=5.9.1\nRUN pip install gradio==${V}\n", "5.9.1"),
    ("Dockerfile", 'ENV V="5.9.1"\nRUN pip install "gradio==$V"\n', "5.9.1"),
    ("Dockerfile", "RUN pip install gradio==${V:-5.9.1}\n", "5.9.1"),
    ("Dockerfile", "RUN uv add gradio==5.9.1\n", "5.9.1"),
    ("Dockerfile", "RUN conda install -y -c conda-forge gradio=4.44.1\n", "4.44.1"),
    ("Dockerfile", "RUN pip install 'gradio==5.9.1; python_version>\"3.8\"'\n", "5.9.1"),
    ("install.sh", "#!/bin/sh\npip install gradio==5.9.1\n", "5.9.1"),
    ("Dockerfile", 'RUN bash -lc "pip install gradio==5.9.1"\n', "5.9.1"),
    ("Dockerfile", 'RUN ["/bin/sh", "-c", "pip install gradio==5.9.1"]\n', "5.9.1"),
    ("Dockerfile", "RUN poetry run pip install gradio==5.9.1\n", "5.9.1"),
    ("Dockerfile", "RUN conda run -n ui pip install gradio==5.9.1\n", "5.9.1"),
    ("install.bat", "@echo off\ncall .\\venv\\pip.exe install gradio==5.9.1\n", "5.9.1"),
    ("setup.ps1", "python -m pip install gradio==5.9.1\n", "5.9.1"),
    ("Makefile", "V := 5.9.1\ninstall:\n\t@$(PIP) install gradio==$(V)\n", "5.9.1"),
    ("justfile", "install:\n    uv pip install gradio==5.9.1\n", "5.9.1"),
    ("Dockerfile", "RUN bash -c 'echo pip install gradio==3.50.2'\n", NOTHING),
    ("Dockerfile", "RUN poetry run python -c 'pip install gradio==3.50.2'\n", NOTHING),
    ("Makefile", "demo:\n\tpython app.py  # pip install gradio==3.50.2\n", NOTHING),
    ("Dockerfile", "RUN pip install gradio==$UNKNOWN\n", NOTHING),
    ("Dockerfile", "RUN pip install gradio_client==1.0 gradio-foo==1 foo-gradio==3\n", NOTHING),
    ("Dockerfile", "# RUN pip install gradio==5.9.1\n", NOTHING),
    ("Dockerfile", "RUN pip install foo # gradio==5.9.1\n", NOTHING),
    ("Dockerfile", "RUN pip uninstall -y gradio==3.50.2\n", NOTHING),
    ("Dockerfile", "RUN apt-get install -y gradio==3.50.2\n", NOTHING),
    ("Dockerfile", "RUN pip install -r gradio==3.50.2\n", NOTHING),
    ("Dockerfile", "RUN pip install foo && echo gradio==3.50.2\n", NOTHING),
    ("Dockerfile", "RUN echo 'pip install gradio==3.50.2'\n", NOTHING),
    ("Dockerfile", "LABEL how='pip install gradio==3.50.2'\n", NOTHING),
    ("Dockerfile", 'RUN ["pip"\nRUN pip install \'gradio==\nRUN uv\nRUN python -m\n', NOTHING),
    (".dockerignore", "RUN pip install gradio==3.50.2\n", NOTHING),
    ("run.sh", "pip install gradio==3.50.2\n", NOTHING),
]

OTHERS = [
    ("environment.yml", "dependencies:\n  - pip:\n    - gradio[oauth]==5.9.1  # ui\n", "5.9.1"),
    ("environment.yaml", "dependencies:\n  - conda-forge::gradio=5.9.1=pyhd8ed1ab_0\n", "5.9.1"),
    ("environment-dev.yml", "dependencies:\n- gradio=4.44\n", "4.44.1"),
    ("conda.yaml", 'dependencies:\n  - "gradio>=4,<5"\n', "4.44.1"),
    ("meta.yaml", "requirements:\n  run:\n    - gradio >=4,<5\n", "4.44.1"),
    ("meta.yaml", "requirements:\n  run:\n    - gradio 5.9.1\n", "5.9.1"),
    ("cog.yaml", 'build:\n  python_packages:\n    - "gradio==5.9.1"\n', "5.9.1"),
    ("environment.yml", "dependencies: [python, {pip: [numpy, gradio==5.9.1]}]\n", "5.9.1"),
    ("environment.yml", "dependencies: [pip, 'gradio>=4,<5']\n", "4.44.1"),
    ("environment.yml", "dependencies: [gradio-client=1.0, gradio]\n", NOTHING),
    ("environment.yml", "dependencies:\n  - gradio-client=1.0\n  # - gradio=3.50.2\n", NOTHING),
    ("environment.yml", "dependencies:\n  - gradio\n  - gradio-client==1.0\n", NOTHING),
    ("other.yml", "- gradio=3.50.2\n", NOTHING),
    ("setup.cfg", "[options.extras_require]\nui = gradio==5.9.1\n", "5.9.1"),
    ("setup.cfg", "[options.extras_require]\nui =\n  numpy\n  gradio[oauth]==5.9.1\n", "5.9.1"),
    ("setup.cfg", "[options]\ninstall_requires = numpy; gradio<5\n", "4.44.1"),
    ("setup.cfg", "[options.package_data]\ngradio = *.txt\nname = gradio-tools\n", NOTHING),
    ("setup.py", "NEEDS = ['numpy', 'gradio==5.9.1']\nsetup(install_requires=NEEDS)\n", "5.9.1"),
    ("setup.py", "NEEDS = '''\nnumpy\ngradio==5.9.1\n'''.split()\n", "5.9.1"),
    ("setup.py", "V = '5.9.1'\nsetup(install_requires=[f'gradio=={V}'])\n", "5.9.1"),
    ("setup.py", "setup(install_requires=[f'gradio=={V}', f'gradio=={v()}'])\n", NOTHING),
    ("setup.py", "setup(description='''\nWorks with gradio==3.50.2\n''')\n", NOTHING),
    ("reqs.txt", "gradio==5.9.1\n", "5.9.1"),
    ("setup.py", "setup(name='gradio', extras_require={'a': ['gradio_client==1']})\n", NOTHING),
    ("requirements.lock", "-e file:.\ngradio==5.9.1\n    # via app\n", "5.9.1"),
    ("requirements-dev.lock", "gradio==5.9.1\n", "5.9.1"),
    ("constraints.txt", "gradio==5.9.1\n", "5.9.1"),
    ("pre-requirements.txt", "gradio==5.9.1\n", "5.9.1"),
    ("packages.txt", "gradio==3.50.2\n", NOTHING),
    (
        "pixi.lock",
        "- pypi: https://f.p.org/a/gradio-5.9.1-py3-none-any.whl\n  sha256: 0\n",
        "5.9.1",
    ),
    ("pixi.lock", "- conda: https://c.a.org/noarch/gradio-5.9.1-pyhd8ed1ab_0.conda\n", "5.9.1"),
    ("pixi.lock", "- kind: pypi\n  name: gradio\n  version: 5.9.1\n", "5.9.1"),
    ("conda-lock.yml", "package:\n- name: gradio\n  version: 5.9.1\n  manager: pip\n", "5.9.1"),
    ("pixi.lock", "- pypi: https://f.p.org/gradio_client-1.0.0-py3-none-any.whl\n", NOTHING),
    ("pixi.lock", "- kind: pypi\n  name: gradio-client\n  version: 1.0\n  gradio\n", NOTHING),
    ("PKG-INFO", "Name: a\nRequires-Dist: gradio (>=4,<5)\n\nText\n", "4.44.1"),
    ("PKG-INFO", 'Requires-Dist: gradio==5.9.1; extra == "ui"\n', "5.9.1"),
    ("PKG-INFO", "Requires-Dist: gradio-client==1.0\n\nRequires-Dist: gradio==5.9.1\n", NOTHING),
    ("a-1.dist-info/METADATA", "Name: a\nRequires-Dist: gradio<5,>=4\n", "4.44.1"),
    ("Pipfile.lock", json.dumps({"develop": {"gradio": {"version": "==5.9.1"}}}), "5.9.1"),
]


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
