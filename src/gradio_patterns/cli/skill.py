"""Give coding assistants the gradio-review skill: install, update, list, uninstall, path.

Installs into .agents/skills of this folder's project, or of the user with --global, and links it
where an assistant looks elsewhere. Nothing that was changed by hand is written over.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from gradio_patterns.cli import complain

if TYPE_CHECKING:
    import argparse

    from gradio_patterns.skills.agents import Agent
    from gradio_patterns.skills.install import Skill

ACTIONS = ("install", "update", "list", "uninstall", "path")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``skill``."""
    add = parser.add_argument
    add("action", choices=ACTIONS, metavar="ACTION", help=", ".join(ACTIONS))
    add("--agent", action="append", metavar="NAME", help="claude, codex, cursor, ... or all")
    add("--global", dest="everywhere", action="store_true", help="for all projects of this user")
    add("--dest", metavar="DIR", help="install one copy below DIR and nothing else")
    add("--agents-md", action="store_true", default=None, help="add lines to AGENTS.md")
    no = "leave AGENTS.md alone (default: only add to one that is there)"
    add("--no-agents-md", action="store_false", dest="agents_md", default=None, help=no)
    add("--force", action="store_true", help="also write over what was changed by hand")


def run(args: argparse.Namespace) -> int:
    """Do it, and say what was done; 1 where something is in the way."""
    from gradio_patterns.skills import install
    from gradio_patterns.skills.folder import FolderError

    if args.dest is not None and (args.agent or args.everywhere or args.action != "install"):
        return complain("--dest is for install, without --agent and --global")
    chosen = _chosen(args.agent)
    if isinstance(chosen, str):
        return complain(chosen)
    skill, project = _skill(), _project()
    base = None if args.everywhere else project
    force = args.force
    try:
        if args.dest is not None:
            lines = install.install_to(skill, Path(args.dest), force=force)
        elif args.action == "install":
            lines = install.install(skill, base, chosen, agents_md=args.agents_md, force=force)
        elif args.action == "update":
            lines = install.update(skill, project, force=force)
        elif args.action == "uninstall":
            lines = install.uninstall(skill, base, force=force)
        else:
            return _tell(args.action, skill, project)
        for line in lines:
            print(line)
    except FolderError as error:
        complain(str(error))
        return 1
    return 0


def _tell(action: str, skill: Skill, project: Path) -> int:
    from gradio_patterns.skills.install import places

    found = list(places(skill, project))
    if not found:
        complain("the skill is not installed here; try 'gradio-patterns skill install'")
        return 1
    if action == "path":
        print(found[0].path)
        return 0
    for place in found:
        leads = f" -> {place.leads_to}" if place.leads_to is not None else ""
        print(f"{place.scope:8} {place.version:8} {place.state:8} {place.path}{leads}")
    return 0


def _chosen(names: list[str] | None) -> list[Agent] | str | None:
    """The assistants named, None for the detected ones, or what is wrong."""
    from gradio_patterns.findings.diagnostics import nearest
    from gradio_patterns.skills import agents

    if names is None:
        return None
    words = [word.strip() for name in names for word in name.split(",") if word.strip()]
    if "all" in words:
        return list(agents.AGENTS)
    found = []
    for word in words:
        agent = agents.named(word)
        if agent is None:
            known = list(agents.NAMES)
            return f"unknown assistant {word!r}{nearest(word, known)}; known: {', '.join(known)}"
        found.append(agent)
    return found


def _skill() -> Skill:
    from gradio_patterns import __version__
    from gradio_patterns.publish.skill import NAME, bundle
    from gradio_patterns.skills.install import Skill

    return Skill(NAME, __version__, bundle())


def _project() -> Path:
    """The root of the repository this folder is in, else this folder."""
    here = Path.cwd()
    return next((path for path in (here, *here.parents) if (path / ".git").exists()), here)
