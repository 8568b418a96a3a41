"""Archives: only what is wanted, nothing outside of the folder, nothing without an end."""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from gradio_patterns.scale import archives
from gradio_patterns.scale.limits import Limits

SMALL = Limits(archive_megabytes=2, archive_files=20)


def tar(path: Path, members: list[tuple[tarfile.TarInfo, bytes]]) -> Path:
    with tarfile.open(path, "w:gz") as bundle:
        for info, data in members:
            info.size = len(data)
            bundle.addfile(info, io.BytesIO(data))
    return path


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, data in members.items():
            bundle.writestr(name, data)
    return path


def unpacked(archive: Path, into: Path) -> tuple[str, set[str]]:
    into.mkdir()
    said = archives.unpack(str(archive), str(into), SMALL)
    return said, {path.relative_to(into).as_posix() for path in into.rglob("*") if path.is_file()}


def test_only_what_a_review_wants(tmp_path: Path) -> None:
    members = {"p-1/app.py": b"x", "p-1/requirements.txt": b"y", "p-1/weights.bin": b"z" * 999}
    said, found = unpacked(zipped(tmp_path / "a.zip", members), tmp_path / "out")
    assert (said, found) == ("", {"p-1/app.py", "p-1/requirements.txt"})
    infos = [(tarfile.TarInfo(name), data) for name, data in members.items()]
    said, found = unpacked(tar(tmp_path / "a.tar.gz", infos), tmp_path / "again")
    assert (said, found) == ("", {"p-1/app.py", "p-1/requirements.txt"})


def test_what_a_wheel_requires(tmp_path: Path) -> None:
    members = {"a/app.py": b"x", "a-1.dist-info/METADATA": b"y", "a-1.dist-info/RECORD": b"z"}
    _, found = unpacked(zipped(tmp_path / "a.whl", members), tmp_path / "out")
    assert found == {"a/app.py", "a-1.dist-info/METADATA"}


@pytest.mark.parametrize("name", ["../evil.py", "/evil.py", "a/../../evil.py", "..\\evil.py"])
def test_nothing_outside(name: str, tmp_path: Path) -> None:
    infos = [(tarfile.TarInfo(name), b"x"), (tarfile.TarInfo("good.py"), b"x")]
    said, found = unpacked(tar(tmp_path / "a.tar.gz", infos), tmp_path / "out")
    assert (said, found) == ("", {"good.py"})
    assert not list(tmp_path.rglob("evil*"))


def test_no_links_and_no_devices(tmp_path: Path) -> None:
    link, pipe = tarfile.TarInfo("link.py"), tarfile.TarInfo("pipe.py")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    pipe.type = tarfile.FIFOTYPE
    infos = [(link, b""), (pipe, b""), (tarfile.TarInfo("good.py"), b"x")]
    assert unpacked(tar(tmp_path / "a.tgz", infos), tmp_path / "out") == ("", {"good.py"})


def test_a_bomb_is_stopped(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "bomb.zip", {"a.py": b"x", "b.py": b"#" * 5_000_000})
    said, _ = unpacked(bomb, tmp_path / "out")
    assert said == "unpacks to more than 2 MB"
    infos = [(tarfile.TarInfo(f"{n}.bin"), b"\0" * 4_000_000) for n in range(4)]
    said, _ = unpacked(tar(tmp_path / "bomb.tar.gz", infos), tmp_path / "again")
    assert said == "unpacks to more than 8 MB"  # even what is not wanted has to be read


def test_many_files_are_stopped(tmp_path: Path) -> None:
    said, found = unpacked(
        zipped(tmp_path / "a.zip", {f"{n}.py": b"x" for n in range(30)}), tmp_path / "out"
    )
    assert said == "holds more than 20 files"
    assert len(found) == 20


@pytest.mark.parametrize(
    ("name", "data"), [("a.zip", b"PK\x03\x04no"), ("a.tar.gz", b"\x1f\x8bno"), ("a.zip", b"")]
)
def test_a_broken_archive_says_so(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    said, found = unpacked(tmp_path / name, tmp_path / "out")
    assert said.startswith("cannot be unpacked")
    assert not found
