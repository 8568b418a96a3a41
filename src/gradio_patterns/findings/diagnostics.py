"""What a review can fail at: one code each, GP0xx, never a finding about the reviewed app.

The table is the documentation: code, name, meaning, and the exit status it asks for.
``2``: the call or its configuration is wrong, or a fault of this tool. ``3``: something was not
reviewed. ``0``: worth saying, nothing was left out. ``4``: an extra of this package is missing.
"""

from __future__ import annotations

from typing import NamedTuple

from gradio_patterns.findings.finding import Diagnostic

UNREADABLE = "GP001"
UNDECODABLE = "GP002"
SYNTAX = "GP003"
TOO_DEEP = "GP004"
NUL_BYTE = "GP005"
BROKEN_NOTEBOOK = "GP006"
NOTEBOOK_CELL = "GP007"
INVALID_CONFIG = "GP008"
UNKNOWN_RULE = "GP009"
UNUSED_SUPPRESSION = "GP010"
CANNOT_WRITE = "GP011"
FILE_CHANGED = "GP012"
NOTHING_TO_REVIEW = "GP013"
FIX_DROPPED = "GP014"
NO_KNOWN_RELEASE = "GP015"
GIT = "GP016"
BROKEN_BASELINE = "GP017"
STALE_BASELINE = "GP018"
USAGE = "GP019"
JUDGEMENT = "GP020"
MISSING_EXTRA = "GP021"
OVER_LIMIT = "GP022"
REVIEWER_DIED = "GP023"
BROKEN_ARCHIVE = "GP024"
CENSUS_FOLDER = "GP025"
UNUSABLE_PATH = "GP026"
ENGINE = "GP027"
INTERNAL = "GP090"
CHECK_CRASHED = "GP091"


class Known(NamedTuple):
    """One row of the table."""

    name: str
    meaning: str
    exit: int


DIAGNOSTICS: dict[str, Known] = {
    UNREADABLE: Known("unreadable-file", "The file does not exist or cannot be read.", 3),
    UNDECODABLE: Known(
        "undecodable-file", "The bytes are not text in the encoding the file declares.", 3
    ),
    SYNTAX: Known("syntax-error", "The file is not Python this interpreter can parse.", 3),
    TOO_DEEP: Known("too-deep", "The code is nested deeper than the parser can follow.", 3),
    NUL_BYTE: Known("nul-byte", "The file holds a NUL byte, which Python does not accept.", 3),
    BROKEN_NOTEBOOK: Known("broken-notebook", "The notebook is not valid notebook JSON.", 3),
    NOTEBOOK_CELL: Known(
        "notebook-cell", "One cell does not parse; it was left out, the others were reviewed.", 3
    ),
    INVALID_CONFIG: Known("invalid-config", "A configuration file or one of its keys is wrong.", 2),
    UNKNOWN_RULE: Known("unknown-rule", "No rule has this name, code or category.", 2),
    UNUSED_SUPPRESSION: Known(
        "unused-suppression",
        "A comment silences nothing. Reported as a finding (warning, safe fix), the only GP0xx"
        " that is one.",
        1,
    ),
    CANNOT_WRITE: Known("cannot-write", "A fixed file or an output could not be written.", 3),
    FILE_CHANGED: Known(
        "file-changed", "The file changed while it was being reviewed; no fix was written.", 3
    ),
    NOTHING_TO_REVIEW: Known(
        "nothing-to-review", "The paths hold no Python file and no notebook. A note, no failure.", 0
    ),
    FIX_DROPPED: Known(
        "fix-dropped", "A fix was not applied: it would not have removed its finding.", 0
    ),
    NO_KNOWN_RELEASE: Known(
        "no-known-release", "A requirement admits no Gradio release this version knows.", 0
    ),
    GIT: Known("git", "--diff or --staged needs a Git repository and a revision it knows.", 2),
    BROKEN_BASELINE: Known("broken-baseline", "The baseline cannot be read as one.", 2),
    STALE_BASELINE: Known("stale-baseline", "The baseline lists findings that are gone.", 0),
    USAGE: Known("usage", "The command line asks for something that does not go together.", 2),
    JUDGEMENT: Known(
        "judgement-pass", "Something the model pass could not do; the static review stands.", 0
    ),
    MISSING_EXTRA: Known(
        "missing-extra", "A command needs packages that its extra of this package installs.", 4
    ),
    OVER_LIMIT: Known(
        "over-limit", "One file of a census took more time or memory than a file may take.", 3
    ),
    REVIEWER_DIED: Known(
        "reviewer-died", "The process that reviewed a file of a census died of it.", 3
    ),
    BROKEN_ARCHIVE: Known(
        "broken-archive", "An archive of a census cannot be unpacked, or not within its limits.", 3
    ),
    CENSUS_FOLDER: Known(
        "census-folder", "The folder for a census holds something else, or another census.", 2
    ),
    UNUSABLE_PATH: Known(
        "unusable-path", "A path in a data set or an archive is no path a file may have.", 3
    ),
    ENGINE: Known("engine", "Ray, which a census runs on, does not start or is not there.", 2),
    INTERNAL: Known("internal-error", "A fault of this tool while it handled one file.", 2),
    CHECK_CRASHED: Known(
        "check-crashed", "A fault in one check of this tool; the other checks were run.", 2
    ),
}


class Refused(Exception):
    """The review cannot start, or not for these files; carries what to tell."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def refuse(code: str, message: str, path: str = "", line: int = 0) -> Refused:
    """A ``Refused`` to raise."""
    return Refused(Diagnostic(code, message, path, line))


def internal(path: str, error: BaseException) -> Diagnostic:
    """The diagnostic for an exception outside the checks."""
    return Diagnostic(
        INTERNAL,
        f"the file could not be reviewed ({_said(error)}); this is a fault of gradio-patterns,"
        " please report it",
        path,
    )


def _said(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}"[:200] if text else type(error).__name__


def nearest(word: str, known: list[str]) -> str:
    """``"; did you mean 'x'?"`` where one of ``known`` is close to ``word``, else nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word.lower(), known, n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


def exit_status(errors: tuple[Diagnostic, ...], failing: int, failed: int) -> int:
    """The exit status of a review: 2 before 1 before 3 before 0."""
    wanted = {DIAGNOSTICS[error.code].exit for error in errors if error.code in DIAGNOSTICS}
    if 2 in wanted:
        return 2
    if failing:
        return 1
    return 3 if errors or failed else 0
