"""Telling how far a run is: one line that is overwritten on a terminal, plain lines elsewhere."""

import sys
import time
from dataclasses import dataclass, field
from textwrap import indent

from proving.authoring.rules import Rule
from proving.authoring.verdicts import Observation

CLEAR = "\r\x1b[2K"
FEW = 12
"""Runs up to which a terminal gets every observation, too."""


@dataclass
class Progress:
    """Counts the runs of a command."""

    total: int
    done: int = 0
    start: float = field(default_factory=time.monotonic)
    terminal: bool = field(default_factory=lambda: sys.stdout.isatty())

    def tell(self, version: str, rule: Rule, seen: Observation, notable: bool) -> None:
        """Say what one run gave; in full if it is notable or nothing is overwritten anyway."""
        self.done += 1
        seconds = time.monotonic() - self.start
        head = f"[{self.done}/{self.total} {seconds:4.0f} s] {rule.name} on {version}"
        text = f"{head}: {seen.verdict}"
        if self.terminal and self.total > FEW and not notable:
            print(CLEAR + text[:100], end="", flush=True)
            return
        print(CLEAR * self.terminal + text)
        print(f"    bad:  {seen.bad}\n    good: {seen.good}", flush=True)
        if seen.why:
            print(f"    why:  {seen.why}\n{indent(seen.detail, '      ')}", flush=True)
