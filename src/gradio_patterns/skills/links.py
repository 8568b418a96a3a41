"""The skill in the folder of an assistant that looks elsewhere: a link, or a copy."""

from __future__ import annotations

import os
from pathlib import Path

from gradio_patterns.skills import folder
from gradio_patterns.skills.folder import Files, FolderError


def same(one: Path, other: Path) -> bool:
    """Whether both paths lead to one place, through whatever links."""
    return os.path.realpath(one) == os.path.realpath(other)


def is_link(path: Path) -> bool:
    """A symbolic link, or a junction on Windows."""
    return path.is_symlink() or getattr(os.path, "isjunction", lambda _: False)(path)


def put(link: Path, target: Path, files: Files, version: str, *, force: bool = False) -> str:
    """Make ``link`` lead to ``target``; one word for what was done.

    A folder with our manifest stays a copy and is brought up to date. What is not ours stays,
    unless ``force``; a foreign folder stays even then.
    """
    if same(link, target):
        return "there"
    if is_link(link):
        if not force:
            raise FolderError(f"{link} leads to {os.path.realpath(link)}; --force changes it")
        link.unlink()
    elif link.exists():
        if not folder.look(link).is_ours:
            raise FolderError(f"{link} exists and was not installed by gradio-patterns")
        return "copied" if folder.write(link, files, version, force=force) else "there"
    link.parent.mkdir(parents=True, exist_ok=True)
    try:
        link.symlink_to(_relative(link, target), target_is_directory=True)
    except (OSError, NotImplementedError):
        folder.write(link, files, version)
        return "copied"
    return "linked"


def remove(link: Path, target: Path, *, force: bool = False) -> list[str]:
    """Take a link or a copy away; the files of a copy that stay, since a user changed them."""
    if is_link(link):
        link.unlink()
        return []
    return folder.remove(link, force=force)


def _relative(link: Path, target: Path) -> str:
    """Relative, so that a project may be moved; from where the link really lies."""
    start = os.path.realpath(link.parent)
    try:
        return os.path.relpath(os.path.realpath(target), start)
    except ValueError:
        return os.path.realpath(target)
