"""Installing the skill in a home of its own, again and again, around what users did."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from gradio_patterns.cli import main
from gradio_patterns.skills import agents, block, folder, install
from gradio_patterns.skills.folder import FolderError
from gradio_patterns.skills.install import Skill

ONE = Skill("gradio-review", "1.0", {"SKILL.md": b"one\n", "scripts/review.py": b"1\n"})
TWO = Skill("gradio-review", "2.0", {"SKILL.md": b"two\n", "references/a.md": b"2\n"})


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in a home of its own; both names have spaces."""
    home = tmp_path / "a home"
    path = home / "my project"
    (path / ".git").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.chdir(path)
    return path


def put(skill: Skill, project: Path | None, *names: str, **more: bool) -> list[str]:
    chosen = [agent for name in names if (agent := agents.named(name))]
    return list(install.install(skill, project, chosen, **more))


def everything(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): f"-> {os.readlink(path)}" if path.is_symlink()
        else path.read_text() if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }  # fmt: skip


def test_the_skill_is_in_the_common_folder_and_linked_elsewhere(project: Path) -> None:
    put(ONE, project, "claude", "codex")
    link = project / ".claude/skills/gradio-review"
    assert os.readlink(link) == os.path.join("..", "..", ".agents", "skills", "gradio-review")
    assert (link / "SKILL.md").read_text() == "one\n"
    assert not (project / ".codex").exists()


def test_twice_is_once(project: Path) -> None:
    put(ONE, project, "claude", agents_md=True)
    before = everything(project)
    said = put(ONE, project, "claude", agents_md=True)
    assert all(line.startswith("up to date") for line in said)
    assert everything(project) == before


def test_uninstall_leaves_what_was_before(project: Path) -> None:
    (project / "AGENTS.md").write_text("# Ours\n\nkeep\n")
    before = everything(project)
    put(ONE, project, "claude", "junie")
    assert "gradio-review" in (project / "AGENTS.md").read_text()
    list(install.uninstall(ONE, project))
    rest = {name: text for name, text in everything(project).items() if text}
    assert rest == {name: text for name, text in before.items() if text}
    with pytest.raises(FolderError, match="not installed"):
        list(install.uninstall(ONE, project))


def test_update_replaces_adds_and_deletes(project: Path) -> None:
    put(ONE, project, "claude")
    assert [place.state for place in install.places(TWO, project)] == ["outdated", "outdated"]
    list(install.update(TWO, project))
    found = project / ".agents/skills/gradio-review"
    assert folder.is_current(found, TWO.files)
    assert not (found / "scripts").exists()
    assert {place.state for place in install.places(TWO, project)} == {"current"}


def test_what_a_user_changed_is_not_written_over(project: Path) -> None:
    put(ONE, project)
    page = project / ".agents/skills/gradio-review/SKILL.md"
    page.write_text("my own\n")
    before = everything(project)
    for attempt in (
        lambda: put(TWO, project),
        lambda: put(ONE, project),
        lambda: list(install.update(TWO, project)),
    ):
        with pytest.raises(FolderError, match=r"changed by hand: SKILL\.md"):
            attempt()
        assert everything(project) == before
    assert [place.state for place in install.places(ONE, project)] == ["changed"]
    put(TWO, project, force=True)
    assert page.read_text() == "two\n"


def test_uninstall_keeps_what_a_user_changed_or_added(project: Path) -> None:
    put(ONE, project)
    found = project / ".agents/skills/gradio-review"
    (found / "SKILL.md").write_text("my own\n")
    (found / "notes.md").write_text("mine\n")
    said = list(install.uninstall(ONE, project))
    assert "kept, changed by hand: SKILL.md" in said[0]
    assert sorted(path.name for path in found.iterdir()) == ["SKILL.md", "notes.md"]


def test_a_file_of_the_user_in_the_way_of_a_new_one_stays(project: Path) -> None:
    put(ONE, project)
    mine = project / ".agents/skills/gradio-review/references/a.md"
    mine.parent.mkdir()
    mine.write_text("mine\n")
    with pytest.raises(FolderError, match="changed by hand"):
        list(install.update(TWO, project))
    assert mine.read_text() == "mine\n"


def test_a_foreign_skill_of_that_name_stays(project: Path) -> None:
    foreign = project / ".claude/skills/gradio-review"
    foreign.mkdir(parents=True)
    (foreign / "SKILL.md").write_text("another\n")
    for force in (False, True):
        with pytest.raises(FolderError, match="was not installed by gradio-patterns"):
            put(ONE, project, "claude", force=force)
    assert not (project / ".agents").exists()
    with pytest.raises(FolderError):
        list(install.uninstall(ONE, project))
    assert (foreign / "SKILL.md").read_text() == "another\n"


def test_a_link_to_elsewhere_stays_unless_forced(project: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    link = project / ".claude/skills/gradio-review"
    link.parent.mkdir(parents=True)
    link.symlink_to(other)
    with pytest.raises(FolderError, match="leads to"):
        put(ONE, project, "claude")
    put(ONE, project, "claude", force=True)
    assert (link / "SKILL.md").read_text() == "one\n"
    assert list(other.iterdir()) == []


def test_folders_that_are_links(project: Path, tmp_path: Path) -> None:
    """.claude/skills leads to .agents/skills, which leads to another disk."""
    disk = tmp_path / "another disk"
    disk.mkdir()
    (project / ".agents").mkdir()
    (project / ".agents/skills").symlink_to(disk)
    (project / ".claude").mkdir()
    (project / ".claude/skills").symlink_to(Path("../.agents/skills"))
    put(ONE, project, "claude", "goose")
    assert (disk / "gradio-review/SKILL.md").is_file()
    assert not (disk / "gradio-review").is_symlink()
    assert (project / ".goose/skills/gradio-review/SKILL.md").read_text() == "one\n"
    list(install.update(TWO, project))
    list(install.uninstall(TWO, project))
    assert list(disk.iterdir()) == []
    assert (project / ".claude/skills").is_symlink()


def test_where_links_are_not_possible_it_is_copied(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(1, "not permitted")

    monkeypatch.setattr(Path, "symlink_to", refused)
    assert any(line.startswith("copied") for line in put(ONE, project, "claude"))
    copy = project / ".claude/skills/gradio-review"
    assert not copy.is_symlink()
    list(install.update(TWO, project))
    assert folder.is_current(copy, TWO.files)
    assert len(list(install.uninstall(TWO, project))) == 2


def test_global_goes_to_the_home_folder(project: Path) -> None:
    put(ONE, None, "codex", "claude", agents_md=True)
    home = project.parent
    assert (home / ".agents/skills/gradio-review/SKILL.md").is_file()
    assert (home / ".codex/skills/gradio-review").is_symlink()
    assert not (project / "AGENTS.md").exists()
    assert {place.scope for place in install.places(ONE, project)} == {"global"}
    list(install.uninstall(ONE, None))
    assert list(install.places(ONE, project)) == []


def test_assistants_are_detected_by_their_folders(project: Path) -> None:
    assert agents.detected(project) == []
    (project.parent / ".gemini").mkdir()
    (project / "CLAUDE.md").write_text("")
    assert [agent.name for agent in agents.detected(project)] == ["claude", "gemini"]
    assert [agent.name for agent in agents.detected(None)] == ["gemini"]


def test_the_lines_for_agents_md_are_short_and_change_in_place(project: Path) -> None:
    path = project / "AGENTS.md"
    path.write_bytes(b"# Ours\r\n\r\ntext")
    assert block.put(project, "x", create=False) == "written"
    assert path.read_bytes().startswith(b"# Ours\r\n\r\ntext\r\n\r\n<!-- gradio-patterns:begin")
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
    assert len(path.read_bytes()) < 1500
    path.write_text(path.read_text() + "more\n")
    assert block.put(project, "y", create=False) == "written"
    assert "y/SKILL.md" in path.read_text()
    assert path.read_text().count("gradio-patterns:begin") == 1
    assert path.read_text().endswith("-->\nmore\n")


@pytest.mark.parametrize("text", ["", "# Ours\n", "# Ours\n\nkeep\n"])
def test_line_ends_that_git_changes_are_no_change_by_hand(project: Path, text: str) -> None:
    path = project / "AGENTS.md"
    path.write_bytes(text.encode())
    block.put(project, "x", create=False)
    converted = path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(converted)
    assert block.put(project, "x", create=False) == "there"
    assert path.read_bytes() == converted
    block.put(project, "y", create=False)
    assert path.read_bytes().count(b"gradio-patterns:begin") == 1
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
    assert block.remove(project) == "removed"
    after = path.read_bytes() if path.exists() else b""
    assert after == text.encode().replace(b"\n", b"\r\n")


def test_uninstall_says_which_lines_it_leaves(project: Path) -> None:
    put(ONE, project, agents_md=True)
    path = project / "AGENTS.md"
    path.write_text(path.read_text().replace("## Gradio", "## Gradio, our way"))
    said = list(install.uninstall(ONE, project))
    assert f"kept the lines in {path}: changed by hand" in said
    assert "our way" in path.read_text()


def test_changed_lines_in_agents_md_stay(project: Path) -> None:
    put(ONE, project, agents_md=True)
    path = project / "AGENTS.md"
    path.write_text(path.read_text().replace("## Gradio", "## Gradio, our way"))
    with pytest.raises(FolderError, match="changed by hand"):
        block.put(project, "elsewhere", create=False)
    assert block.remove(project) == "kept"
    assert "our way" in path.read_text()


def test_a_manifest_cannot_lead_out_of_its_folder(project: Path) -> None:
    put(ONE, project)
    (project / "precious").write_text("x")
    manifest = project / ".agents/skills/gradio-review" / folder.MANIFEST
    manifest.write_text(manifest.read_text().replace('"SKILL.md"', '"../../../precious"'))
    list(install.uninstall(ONE, project, force=True))
    assert (project / "precious").exists()


def test_the_command_installs_the_real_skill(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["skill", "install", "--agent", "claude-code", "--agents-md"]) == 0
    assert main(["skill", "list"]) == 0
    assert capsys.readouterr().out.count(" current ") == 2
    assert (project / ".claude/skills/gradio-review/scripts/review.py").is_file()
    assert not (project / ".agents/skills/gradio-review/evals").exists()
    assert main(["skill", "path"]) == 0
    assert main(["skill", "uninstall"]) == 0
    assert main(["skill", "path"]) == 1
    assert main(["skill", "install", "--agent", "clade"]) == 2
    assert "did you mean 'claude'" in capsys.readouterr().err
    assert main(["skill", "install", "--dest", "some where"]) == 0
    assert (project / "some where/gradio-review/SKILL.md").is_file()
    assert main(["skill", "install", "--dest", "x", "--global"]) == 2
