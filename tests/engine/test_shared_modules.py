"""What can be said only when all files were reviewed."""

from __future__ import annotations

from gradio_patterns.engine.onefile import Judged
from gradio_patterns.engine.run import Tally
from gradio_patterns.engine.shared_modules import settle
from gradio_patterns.findings.finding import Finding, Position

HERE, THERE = "ui.py", "handlers.py"


def finding(path: str, line: int, code: str = "GP201", severity: str = "warning") -> Finding:
    at = Position(line, 1)
    return Finding(code, "a-rule", "state", severity, "high", "said", path, at, at, None, (), "")


def settled(*judged: Judged, floor: int = 1) -> Tally:
    tally = Tally(judged=list(judged), floors={one.path: floor for one in judged})
    settle(tally)
    return tally


def test_what_two_files_show_of_a_module_is_said_once() -> None:
    tally = settled(
        Judged(HERE, (finding(THERE, 3),)),
        Judged("other.py", (finding(THERE, 3), finding(THERE, 4))),
    )
    found = [(one.path, one.start.line) for judged in tally.judged for one in judged.findings]
    assert found == [(THERE, 3), (THERE, 4)]
    assert tally.failing == 2


def test_what_the_module_says_itself_is_not_said_again() -> None:
    tally = settled(Judged(HERE, (finding(THERE, 3),)), Judged(THERE, (finding(THERE, 3),)))
    assert [len(judged.findings) for judged in tally.judged] == [0, 1]


def test_a_comment_that_silences_what_another_file_shows_is_used() -> None:
    needless, other = finding(THERE, 3, "GP010"), finding(THERE, 9, "GP010")
    tally = settled(Judged(THERE, (needless, other)), Judged(HERE, used=((THERE, 3),)))
    assert tally.judged[0].findings == (other,)
    assert tally.failing == 1


def test_only_what_is_severe_enough_fails() -> None:
    assert settled(Judged(HERE, (finding(HERE, 1, severity="info"),))).failing == 0
