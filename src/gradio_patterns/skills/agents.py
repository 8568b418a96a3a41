"""Which assistants there are, and where each looks for skills.

``.agents/skills`` is the folder they have in common; the skill itself lives there. For an
assistant that looks elsewhere, a link is put into its own folder.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

COMMON = ".agents/skills"


@dataclass(frozen=True)
class Agent:
    """``project`` and ``home`` are its skill folders below a project and below the home folder.

    ``signs`` are files and folders, in the home folder or a project, that tell that it is used.
    """

    name: str
    title: str
    project: str
    home: str
    signs: tuple[str, ...]


AGENTS = (
    Agent("amp", "Amp", COMMON, ".config/agents/skills", (".config/amp",)),
    Agent("claude", "Claude Code", ".claude/skills", ".claude/skills", (".claude", "CLAUDE.md")),
    Agent("cline", "Cline", COMMON, COMMON, (".cline", ".clinerules")),
    Agent("codex", "Codex", COMMON, ".codex/skills", (".codex",)),
    Agent(
        "copilot", "GitHub Copilot", COMMON, ".copilot/skills",
        (".copilot", ".github/copilot-instructions.md"),
    ),
    Agent("cursor", "Cursor", COMMON, ".cursor/skills", (".cursor",)),
    Agent("gemini", "Gemini CLI", COMMON, ".gemini/skills", (".gemini", "GEMINI.md")),
    Agent("goose", "Goose", ".goose/skills", ".config/goose/skills", (".goose", ".config/goose")),
    Agent("junie", "Junie", ".junie/skills", ".junie/skills", (".junie",)),
    Agent("kiro", "Kiro", ".kiro/skills", ".kiro/skills", (".kiro",)),
    Agent(
        "opencode", "OpenCode", COMMON, ".config/opencode/skills",
        (".opencode", "opencode.json", ".config/opencode"),
    ),
    Agent("roo", "Roo Code", ".roo/skills", ".roo/skills", (".roo",)),
    Agent("windsurf", "Windsurf", ".windsurf/skills", ".codeium/windsurf/skills",
          (".windsurf", ".codeium/windsurf")),
)  # fmt: skip
NAMES = tuple(agent.name for agent in AGENTS)
ALIASES = {
    "claude-code": "claude", "gemini-cli": "gemini", "github-copilot": "copilot",
    "kiro-cli": "kiro",
}  # fmt: skip


def named(name: str) -> Agent | None:
    """The assistant of this name."""
    plain = ALIASES.get(name.lower(), name.lower())
    return next((agent for agent in AGENTS if agent.name == plain), None)


def home() -> Path:
    """The user's folder."""
    return Path(os.path.expanduser("~"))


def detected(project: Path | None) -> list[Agent]:
    """The assistants that the home folder, or the project, show signs of."""
    bases = [home(), *([project] if project is not None else [])]
    return [
        agent
        for agent in AGENTS
        if any((base / sign).exists() for base in bases for sign in agent.signs)
    ]


def folders(agents: list[Agent], project: Path | None) -> list[Path]:
    """Where the skill must be found: the common folder first, then those of the assistants.

    ``project`` None: for all projects of the user.
    """
    base = home() if project is None else project
    own = [agent.home if project is None else agent.project for agent in agents]
    return [base / below for below in dict.fromkeys([COMMON, *own])]
