"""Print the script with which a shell completes commands and options: bash, zsh, fish, ...

    gradio-patterns completion bash > ~/.local/share/bash-completion/completions/gradio-patterns
    gradio-patterns completion zsh > ~/.zfunc/_gradio-patterns

With --install it is written where that shell looks; gradio-patterns --install-completion does so
for the shell in use. Needs the extra: gradio-patterns[completion].
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from gradio_patterns.cli import ALIASES, COMMANDS, MISSING, complain

if TYPE_CHECKING:
    import argparse

SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``completion``."""
    about = f"{', '.join(SHELLS)} (default: the one in use)"
    parser.add_argument("shell", nargs="?", choices=SHELLS, metavar="SHELL", help=about)
    parser.add_argument("--install", action="store_true", help="write it where the shell looks")


def run(args: argparse.Namespace) -> int:
    """Print the script."""
    try:
        import shtab
    except ImportError:
        return complain(
            "shtab is not installed: pip install 'gradio-patterns[completion]'", MISSING
        )
    shell = args.shell or os.path.basename(os.environ.get("SHELL", ""))
    if shell not in SHELLS:
        return complain(f"which shell? Name one of {', '.join(SHELLS)}")
    if shell not in shtab.SUPPORTED_SHELLS:
        return complain(f"this shtab is too old for {shell}: pip install -U shtab")
    script = shtab.complete(parser(), shell=shell) + "\n"
    if args.install:
        from gradio_patterns.cli.install_completion import install

        return install(shell, script)
    sys.stdout.write(script)
    return 0


def parser() -> argparse.ArgumentParser:
    """One parser with all commands, each with its arguments."""
    import argparse

    import shtab

    whole = argparse.ArgumentParser(prog="gradio-patterns", description="Reviews Gradio apps.")
    whole.add_argument("--version", action="store_true", help="say which version this is")
    commands = whole.add_subparsers()
    names = {**{name: name for name in COMMANDS}, **ALIASES}
    for name, command in names.items():
        module, about = COMMANDS[command]
        made = commands.add_parser(name, help=about, description=about)
        import_module(module).add_arguments(made)
        for action in made._actions:
            if action.metavar in ("PATH", "FILE"):
                action.complete = shtab.FILE  # type: ignore[attr-defined]
            elif action.metavar == "DIR":
                action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
    return whole
