"""Changed lines, from real Git repositories."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gradio_patterns.filters import changes
from gradio_patterns.findings.diagnostics import GIT, Refused
from gradio_patterns.findings.finding import Finding, Position


def git(folder: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def at(first: int, last: int, cell: int = 0) -> Finding:
    start, end = Position(first, 1, cell), Position(last, 2, cell)
    return Finding("GP101", "x", "state", "error", "high", "", "a.py", start, end)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "a.py").write_text("1\n2\n3\n4\n5\n")
    (tmp_path / "with spä ce.py").write_text("1\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "one")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_changed_and_new_lines(repository: Path) -> None:
    (repository / "a.py").write_text("1\nzwei\n3\n5\n6\n")
    (repository / "with spä ce.py").write_text("2\n")
    (repository / "new.py").write_text("1\n")
    found = changes.since("HEAD")
    a = str(repository / "a.py")
    assert [found.touches(a, at(n, n)) for n in range(1, 6)] == [False, True, False, False, True]
    assert found.touches(a, at(1, 3))
    assert found.has(str(repository / "with spä ce.py"))
    assert found.touches(str(repository / "new.py"), at(1, 1))
    assert found.touches(a, at(1, 1, cell=2))
    assert not found.has(str(repository / "other.py"))


def test_staged_content_is_reviewed(repository: Path) -> None:
    (repository / "a.py").write_text("one\n2\n3\n4\n5\n")
    git(repository, "add", "a.py")
    (repository / "a.py").write_text("one\ntwo\n3\n4\n5\n")
    found = changes.staged()
    assert found.content("a.py") == b"one\n2\n3\n4\n5\n"
    assert found.touches("a.py", at(1, 1))
    assert not found.touches("a.py", at(2, 2))
    assert not found.has("with spä ce.py")


def test_a_branch_is_compared_with_where_it_left(repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "topic")
    (repository / "b.py").write_text("1\n")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "two")
    git(repository, "checkout", "-q", "main")
    (repository / "a.py").write_text("changed on main\n")
    git(repository, "commit", "-q", "-am", "three")
    git(repository, "checkout", "-q", "topic")
    found = changes.since("main")
    assert set(found.files) == {str(repository.resolve() / "b.py")}


def test_from_a_folder_inside(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "sub").mkdir()
    (repository / "sub" / "c.py").write_text("1\n")
    monkeypatch.chdir(repository / "sub")
    assert changes.since("HEAD").has("c.py")


def test_before_the_first_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "a.py").write_text("1\n")
    (tmp_path / "b.py").write_text("1\n")
    git(tmp_path, "add", "a.py")
    monkeypatch.chdir(tmp_path)
    assert changes.since("HEAD").has("a.py")
    assert changes.since("HEAD").has("b.py")
    assert changes.staged().has("a.py")


def test_what_git_cannot_answer(
    repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Refused, match="no revision 'nope'"):
        changes.since("nope")
    assert changes.is_revision("HEAD")
    assert not changes.is_revision("a.py")
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    with pytest.raises(Refused, match="not in a Git repository") as error:
        changes.staged()
    assert error.value.diagnostic.code == GIT
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refused, match="git command"):
        changes.since("HEAD")


def test_names_git_puts_in_quotes() -> None:
    text = 'diff --git a/x b/x\n--- /dev/null\n+++ "b/a\\tb\\".py"\n@@ -0,0 +1,2 @@\n++++ b/no\n'
    assert list(changes.parse_diff(text, "/r").values()) == [[(1, 2)]]
    assert list(changes.parse_diff(text, "/r")) == ['/r/a\tb".py']
