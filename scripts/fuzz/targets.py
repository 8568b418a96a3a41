"""The targets: each calls one part of the review, with promises that any input must keep.

A target raises for a broken promise as for a crash. Refusals and diagnostics are answers.
"""

from __future__ import annotations

from collections.abc import Callable

from fuzz import filtered, reports, reviews, texts
from fuzz.promises import Spec

TARGETS: dict[str, Callable[[], Spec]] = {
    "reader": texts.spec_of_reader,
    "notebook": texts.spec_of_notebook,
    "config": texts.spec_of_configuration,
    "suppressions": filtered.spec_of_suppressions,
    "baseline": filtered.spec_of_baseline,
    "report": reports.spec_of_report,
    "review": reviews.spec_of_review,
    "fix": reviews.spec_of_fix,
}
