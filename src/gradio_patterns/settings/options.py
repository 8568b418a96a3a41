"""What one call of the review asks for, beside the configuration files."""

from __future__ import annotations

from collections.abc import Mapping

from gradio_patterns.settings.config import Config
from gradio_patterns.support.dataclass import dataclass, field, replace


@dataclass(frozen=True)
class Options:
    """``overrides`` are configuration values by field name; they go before every file."""

    overrides: Mapping[str, object] = field(default_factory=dict)
    config_file: str | None = None
    isolated: bool = False
    stdin: bytes = b""
    stdin_name: str = "stdin.py"
    diff: str | None = None
    staged: bool = False
    fix: bool = False
    write: bool = True
    """With ``fix``: False computes the fixed texts and leaves the files as they are."""
    use_baseline: bool = True
    jobs: int = 1
    """Processes; 0 is one for each core."""
    cache: str | None = None
    """The folder in which findings of unchanged files are kept."""
    add_ignores: str | None = None
    """Write comments that silence the findings, with this reason, which may be empty."""
    force_exclude: bool = False
    """Leave out excluded files even where they are named, as hooks name them."""
    closed: bool = False
    """The working folder is the whole project: nothing above counts, nor what is installed."""


def merged(config: Config, options: Options) -> Config:
    """The settings of a folder with what the command line says on top.

    ``select`` replaces both lists of the file; ``ignore`` and ``exclude`` add to theirs.
    """
    values = dict(options.overrides)
    if "select" in values:
        config = replace(config, ignore=())
    for name in ("ignore", "exclude"):
        if name in values:
            added = values[name]
            assert isinstance(added, tuple)
            values[name] = (*getattr(config, name), *added)
    return replace(config, **values)  # type: ignore[arg-type]
