"""Install, update, list and uninstall: the common folder, the links, the lines in AGENTS.md."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gradio_patterns.skills import agents, block, folder, links
from gradio_patterns.skills.agents import Agent
from gradio_patterns.skills.folder import Files, FolderError


@dataclass(frozen=True)
class Skill:
    """What is installed."""

    name: str
    version: str
    files: Files


@dataclass(frozen=True)
class Place:
    """Where the skill was found, and in which state: current, outdated or changed."""

    path: Path
    scope: str
    version: str
    state: str
    leads_to: Path | None = None


def install(
    skill: Skill,
    project: Path | None,
    chosen: list[Agent] | None = None,
    *,
    agents_md: bool | None = None,
    force: bool = False,
) -> Iterator[str]:
    """Install for a project, or with None for the user; one line for each thing done.

    Without ``chosen``, for every assistant that is detected. ``agents_md`` None: write the lines
    only into a file that is there.
    """
    wanted = agents.detected(project) if chosen is None else chosen
    first, *others = (path / skill.name for path in agents.folders(wanted, project))
    for link in others:
        _refuse_foreign(link, first, force)
    changed = folder.write(first, skill.files, skill.version, force=force)
    yield f"{'installed' if changed else 'up to date'}: {first}"
    for link in others:
        done = links.put(link, first, skill.files, skill.version, force=force)
        if not links.same(link.parent, first.parent):
            yield f"{'up to date' if done == 'there' else done}: {link}"
    if project is not None and agents_md is not False:
        below = f"{agents.COMMON}/{skill.name}"
        done = block.put(project, below, create=agents_md is True, force=force)
        if done == "absent":
            yield "hint: --agents-md adds a few lines to AGENTS.md, so that the skill gets used"
        else:
            yield f"{'up to date' if done == 'there' else done}: {project / block.FILE}"


def install_to(skill: Skill, destination: Path, *, force: bool = False) -> Iterator[str]:
    """Install one copy into a folder and nothing else."""
    path = destination / skill.name
    changed = folder.write(path, skill.files, skill.version, force=force)
    yield f"{'installed' if changed else 'up to date'}: {path}"


def places(skill: Skill, project: Path) -> Iterator[Place]:
    """Where the skill is installed, for the project and for the user."""
    for scope, base in (("project", project), ("global", None)):
        seen: list[Path] = []
        for parent in agents.folders(list(agents.AGENTS), base):
            path = parent / skill.name
            found = folder.look(path)
            if found.version is None or any(links.same(parent, other.parent) for other in seen):
                continue
            seen.append(path)
            current = folder.is_current(path, skill.files)
            state = "changed" if found.changed else "current" if current else "outdated"
            target = path.resolve() if links.is_link(path) else None
            yield Place(path, scope, found.version, state, target)


def update(skill: Skill, project: Path, *, force: bool = False) -> Iterator[str]:
    """Bring every installation of the project and of the user up to date."""
    done: set[Path] = set()
    for place in list(places(skill, project)):
        real = place.path.resolve()
        if real in done:
            continue
        done.add(real)
        changed = folder.write(place.path, skill.files, skill.version, force=force)
        yield f"{'updated' if changed else 'up to date'}: {place.path}"
    if not done:
        raise FolderError("the skill is not installed here; try 'gradio-patterns skill install'")
    below = f"{agents.COMMON}/{skill.name}"
    if (project / below).exists() and block.put(
        project, below, create=False, force=force
    ) == "written":
        yield f"updated: {project / block.FILE}"


def uninstall(skill: Skill, project: Path | None, *, force: bool = False) -> Iterator[str]:
    """Take the skill away from a project, or with None from the user's folders."""
    first, *others = (path / skill.name for path in agents.folders(list(agents.AGENTS), project))
    found = False
    for path in (*others, first):
        there = links.is_link(path) or path.exists()
        if not there or (path != first and links.same(path.parent, first.parent)):
            continue
        if path == first and folder.look(first).is_ours:
            kept = folder.remove(first, force=force)
        elif path != first and (links.same(path, first) or folder.look(path).is_ours):
            kept = links.remove(path, first, force=force)
        else:
            continue
        found = True
        _clear(path.parent)
        yield f"removed: {path}" + (f" (kept, changed by hand: {', '.join(kept)})" if kept else "")
    done = "absent" if project is None else block.remove(project, force=force)
    if project is not None and done == "removed":
        found = True
        yield f"removed the lines from {project / block.FILE}"
    elif project is not None and done == "kept":
        yield f"kept the lines in {project / block.FILE}: changed by hand"
    if not found:
        raise FolderError("the skill is not installed here")


def _clear(parent: Path) -> None:
    """A folder of skills without skills is of no use, nor is an ``.agents`` without skills."""
    with contextlib.suppress(OSError):
        parent.rmdir()
        if parent.parent.name == ".agents":
            parent.parent.rmdir()


def _refuse_foreign(link: Path, target: Path, force: bool) -> None:
    """Before anything is written: is the way free?"""
    if links.same(link, target):
        return
    if links.is_link(link) and not force:
        raise FolderError(f"{link} leads to {link.resolve()}; --force changes it")
    if not links.is_link(link) and link.exists() and not folder.look(link).is_ours:
        raise FolderError(f"{link} exists and was not installed by gradio-patterns")
