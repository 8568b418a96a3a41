"""What one file may cost, and the settings that every part of a census shares."""

from __future__ import annotations

from gradio_patterns.support.dataclass import dataclass

FORMAT = "gradio-patterns/census-v1"
MEGABYTE = 1 << 20
FINDINGS = 1000
"""Findings of one file that are kept; a file with more was made to have them."""


@dataclass(frozen=True)
class Limits:
    """Limits for one file, and for all that one archive unpacks to."""

    seconds: int = 20
    """CPU seconds of one file."""
    memory: int = 1024
    """Megabytes that a file may take beside what the reviewing process has anyway."""
    file_megabytes: int = 10
    """A larger file is not read."""
    archive_megabytes: int = 1000
    archive_files: int = 100_000


@dataclass(frozen=True)
class Settings:
    """What the outcome of a census depends on, beside its source."""

    gradio_version: str | None = None
    min_severity: str = "warning"
    questions: bool = True
    limits: Limits = Limits()
    every: bool = False
    """All rules, also those that are not in the default set."""

    def plain(self) -> dict[str, object]:
        """As JSON knows it."""
        return {
            "gradio_version": self.gradio_version,
            "min_severity": self.min_severity,
            "questions": self.questions,
            "every": self.every,
            "limits": dict(vars(self.limits)),
        }


def settings_from(plain: dict[str, object]) -> Settings:
    """Settings as ``plain`` gave them."""
    limits = plain["limits"]
    assert isinstance(limits, dict)
    values = {name: value for name, value in plain.items() if name != "limits"}
    return Settings(**values, limits=Limits(**limits))  # type: ignore[arg-type]
