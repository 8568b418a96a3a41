"""The locked archives, unpacked, and the folders a review of them is given."""

from __future__ import annotations

import hashlib
import shutil
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from ecosystem import fetch
from ecosystem.fetch import Package
from official_code.blocks import Block, docstring_blocks, markdown_blocks

PAGES = (".md", ".svx", ".svelte")
CLIENT_RELEASES = {"0.6.1": "3.50.2", "1.3.0": "4.44.1", "1.14.0": "5.50.0", "2.7.2": "6.31.0"}
"""The Gradio release that asks for exactly this gradio_client."""

TESTED = ("3.50.2", "4.44.1", "6.31.0")
"""Releases whose tests are reviewed too: they are wrong on purpose, so each finding is judged."""


class Part(NamedTuple):
    """A folder to review as one project; no ``gradio`` means its own pin."""

    source: str
    release: str
    gradio: str
    folder: Path


def parts(package: Package) -> Iterator[Part]:
    """What is reviewed of an archive."""
    version = package.version
    if package.name == "gradio":
        root = unpacked(package)
        yield Part("package", version, version, root / "gradio")
        yield Part("documentation", version, version, documentation(root))
        if version in TESTED:
            yield Part("tests", version, version, root / "test")
    elif package.name == "gradio_client":
        yield Part("gradio_client", version, CLIENT_RELEASES[version], unpacked(package))
    else:
        yield Part(package.name, version, "", fetch.fetch(package))


def unpacked(package: Package) -> Path:
    """The Python files and pages of a locked archive, named as in its repository.

    Raises ValueError when the archive is not the locked one.
    """
    folder = fetch.cache_folder() / "official" / f"{package.name}-{package.version}"
    if (folder / ".complete").exists():
        return folder
    archive = fetch.cache_folder() / "archives" / package.filename
    if not archive.exists():
        fetch.download(package, archive)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != package.sha256:
        archive.unlink()
        raise ValueError(f"{package.filename}: sha256 is {digest}, locked is {package.sha256}")
    for name, data in members(archive):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (folder / ".complete").touch()
    return folder


def members(archive: Path) -> Iterator[tuple[str, bytes]]:
    """Names and contents; nothing is built, installed or run."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as bundle:
            for name in bundle.namelist():
                if wanted(name):
                    yield name, bundle.read(name)
        return
    with tarfile.open(archive) as tar:
        for member in tar:
            name = member.name.partition("/")[2]
            stream = tar.extractfile(member) if member.isfile() and wanted(name) else None
            if stream is not None:
                yield name, stream.read()


def wanted(name: str) -> bool:
    """Python and pages; no environment that was packed by mistake, no log of past changes."""
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or ".." in path.parts or path.parts[0] == "venv":
        return False
    return path.suffix in {".py", *PAGES} and path.name != "CHANGELOG.md"


def documentation(root: Path) -> Path:
    """The code blocks of the pages and docstrings below a folder, each written as a file."""
    folder = root.with_name(f"{root.name}-documentation")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for path in pages(root):
        name = path.relative_to(root)
        for block in blocks(path):
            target = folder / name.parent / f"{name.name}-L{block.line}.py"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.padded(), encoding="utf-8")
    return folder


def pages(root: Path) -> Iterator[Path]:
    """Files with documentation of this very release: copies of older pages are left out."""
    for path in sorted(root.rglob("*")):
        inner = path.relative_to(root).parts
        older = any(part.startswith("templates_") for part in inner)
        if path.is_file() and path.suffix in {".py", *PAGES} and not older and inner[0] != "test":
            yield path


def blocks(path: Path) -> list[Block]:
    """The blocks of one file."""
    text = path.read_text(encoding="utf-8", errors="replace")
    return docstring_blocks(text) if path.suffix == ".py" else markdown_blocks(text)
