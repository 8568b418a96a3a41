"""Source archives from the package index that pip is set up with: find, lock, download, unpack.

The archives are data: nothing in them is built, installed or run.
"""

from __future__ import annotations

import hashlib
import json
import os
import tarfile
import urllib.request
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

LIMIT = 60_000_000
"""Bytes; larger archives carry models or media, not apps."""


@dataclass(frozen=True)
class Package:
    """One locked source archive."""

    name: str
    version: str
    filename: str
    sha256: str


def cache_folder() -> Path:
    """Where archives and unpacked sources live, outside the repository."""
    root = os.environ.get("GRADIO_PATTERNS_CACHE", "~/.cache/gradio-patterns")
    return Path(root).expanduser() / "ecosystem"


def index_url() -> str:
    """The index pip is set up with; pip's own default otherwise."""
    configured = os.environ.get("PIP_INDEX_URL")
    if configured:
        return configured
    from pip._internal.models.index import PyPI

    return str(PyPI.simple_url)


def candidates(name: str) -> list[dict[str, object]]:
    """The files the index has of a project, as its JSON pages list them."""
    url = f"{index_url().rstrip('/')}/{name}/"
    accept = {"Accept": "application/vnd.pypi.simple.v1+json"}
    with urllib.request.urlopen(urllib.request.Request(url, headers=accept), timeout=60) as answer:
        files: list[dict[str, object]] = json.load(answer)["files"]
        base = answer.geturl()
    return [file | {"url": urljoin(base, str(file["url"]))} for file in files]


def newest_sdist(name: str) -> Package | None:
    """The last uploaded source archive of a project that is not yanked and not too large."""
    archives = [
        file
        for file in candidates(name)
        if str(file["filename"]).endswith((".tar.gz", ".zip")) and not file.get("yanked")
    ]
    archives = [file for file in archives if int(str(file.get("size") or 0)) <= LIMIT]
    if not archives:
        return None
    file = max(archives, key=lambda file: str(file.get("upload-time", "")))
    filename = str(file["filename"])
    stem = filename.removesuffix(".tar.gz").removesuffix(".zip")
    hashes = file["hashes"]
    assert isinstance(hashes, dict)
    return Package(name, stem.rpartition("-")[2], filename, hashes["sha256"])


def fetch(package: Package) -> Path:
    """Download (once), check the hash, and unpack the Python-side files; gives the folder.

    Raises ValueError when the archive is not the locked one.
    """
    folder = cache_folder() / "sources" / f"{package.name}-{package.version}"
    if (folder / ".complete").exists():
        return folder
    archive = cache_folder() / "archives" / package.filename
    if not archive.exists():
        download(package, archive)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != package.sha256:
        archive.unlink()
        raise ValueError(f"{package.filename}: sha256 is {digest}, locked is {package.sha256}")
    _unpack(archive, folder)
    (folder / ".complete").touch()
    return folder


def download(package: Package, archive: Path) -> None:
    url = next(
        str(file["url"])
        for file in candidates(package.name)
        if file["filename"] == package.filename
    )
    archive.parent.mkdir(parents=True, exist_ok=True)
    partial = archive.with_suffix(f".{os.getpid()}.partial")  # others may fetch the same one
    with urllib.request.urlopen(url, timeout=300) as answer, partial.open("wb") as stream:
        while chunk := answer.read(1 << 20):
            stream.write(chunk)
    partial.replace(archive)


_WANTED = (".py", ".ipynb", ".toml", ".cfg", ".txt", ".lock")
_NAMES = {"README.md", "Dockerfile", "PKG-INFO", "METADATA"}


def _wanted(name: str) -> bool:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        return False
    return path.suffix in _WANTED or path.name in _NAMES


def _unpack(archive: Path, folder: Path) -> None:
    """Only text files a review reads; links and odd paths are left out."""
    for name, data in _members(archive):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _members(archive: Path) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    if archive.suffix in {".zip", ".whl"}:
        with zipfile.ZipFile(archive) as bundle:
            return [
                (info.filename, bundle.read(info))
                for info in bundle.infolist()
                if not info.is_dir() and _wanted(info.filename)
            ]
    with tarfile.open(archive) as bundle:
        for member in bundle:
            if member.isfile() and _wanted(member.name):
                stream = bundle.extractfile(member)
                if stream is not None:
                    found.append((member.name, stream.read()))
    return found


def load_lock(path: Path) -> list[Package]:
    return [Package(**entry) for entry in json.loads(path.read_text(encoding="utf-8"))]


def save_lock(path: Path, packages: list[Package]) -> None:
    rows = [asdict(package) for package in sorted(packages, key=lambda package: package.name)]
    body = ",\n".join("  " + json.dumps(row) for row in rows)
    path.write_text(f"[\n{body}\n]\n", encoding="utf-8")
