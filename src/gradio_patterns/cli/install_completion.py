"""Completion scripts written where a shell looks for them."""

from __future__ import annotations

import os

from gradio_patterns.cli import complain

PLACES = {
    "bash": (
        "XDG_DATA_HOME",
        ".local/share",
        "bash-completion/completions/gradio-patterns",
        "a new shell completes, where bash-completion is installed",
    ),
    "zsh": (
        "ZDOTDIR",
        "",
        ".zfunc/_gradio-patterns",
        "a new shell completes, where ~/.zshrc says"
        " fpath+=~/.zfunc; autoload -Uz compinit; compinit",
    ),
    "fish": (
        "XDG_CONFIG_HOME",
        ".config",
        "fish/completions/gradio-patterns.fish",
        "a new shell completes",
    ),
}
"""By shell: the variable that says where such files lie, where else, the file, what to do then."""


def install(shell: str, script: str) -> int:
    """Write the script where a shell looks for it, and say so; no other file is touched."""
    if shell not in PLACES:
        return complain(f"where {shell} looks is not known: gradio-patterns completion {shell}")
    variable, default, below, after = PLACES[shell]
    base = os.environ.get(variable) or os.path.join(os.path.expanduser("~"), default)
    path = os.path.join(base, *below.split("/"))
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(script)
    except OSError as error:
        return complain(f"{path}: {error.strerror}")
    print(f"{path} written; {after}")
    return 0
