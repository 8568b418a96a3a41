"""The plots: the page's colours, no id twice, and the same numbers as in the tables."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from gradio_patterns.publish.plots import drawing, precision, proofs, timeline
from gradio_patterns.publish.reference.changes import SINCE, changes

ROOT = Path(__file__).resolve().parents[2]
ENTRY = {
    "name": "every-removed", "category": "events", "code": "GP803", "gradio": ">=5.0",
    "status": {"stage": "stable"},
    "proof": [
        {"gradio": "4.44.1", "verdict": "does-not-hold"}, {"gradio": "5.50.0", "verdict": "holds"},
    ],
}  # fmt: skip
RELEASES = ["3.50.2", "4.0.0", "4.44.1", "5.0.0", "5.50.0", "6.31.0"]


@pytest.fixture(autouse=True)
def drawn() -> None:
    pytest.importorskip("matplotlib")


def test_a_plot_has_the_colours_of_the_page_and_links() -> None:
    ((name, plot),) = proofs.proof_plots([ENTRY], RELEASES)
    assert name == "plot-proofs-events.svg"
    assert "var(--gp-red)" in plot
    assert "var(--gp-green)" in plot
    assert "currentColor" in plot
    assert not set(re.findall(r"#0\d0\d0\d", plot))
    assert 'href="../rules/every-removed/"' in plot
    assert "font-family" not in plot
    assert "\n\n" not in plot
    ids = re.findall(r' id="([^"]+)"', plot)
    assert len(ids) == len(set(ids))
    assert all(one.startswith("proofs-events-") for one in ids)


def test_the_same_figure_is_the_same_text() -> None:
    first, second = (dict(proofs.proof_plots([ENTRY], RELEASES)) for _ in range(2))
    assert first == second


def test_a_bar_covers_the_range_only() -> None:
    assert list(proofs._spans(">=5.0", RELEASES)) == [(3, 5)]
    assert list(proofs._spans("<4.0", RELEASES)) == [(0, 0)]
    assert list(proofs._spans("!=4.44.1", RELEASES)) == [(0, 1), (3, 5)]


def test_the_page_has_the_data_as_a_table() -> None:
    page = proofs.proofs_page([ENTRY])
    assert "<td>not seen</td><td>seen</td>" in page
    assert '--8<-- "plot-proofs-events.svg"' in page


def test_the_timeline_counts_what_the_pages_list() -> None:
    found = timeline.counts()
    since = list(changes(SINCE["6.0"]))
    later = list(found)[list(found).index("6.1") :]
    assert sum(sum(found[minor].values()) for minor in later) == len(
        [one for one in since if one.release not in ("6.0", "6.0.2")]
    )
    assert found["6.0"]["parameter", False] > 50


def test_precision_says_how_sure_it_is() -> None:
    low, high = precision.interval(10, 10)
    assert 0.69 < low < 0.73  # 1 / (1 + 1.96² / 10)
    assert high == 1.0
    half = precision.interval(50, 100)
    assert half[0] == pytest.approx(1 - half[1])
    rates = precision.rates(ROOT, [ENTRY])
    assert set(rates) <= {"events"}


def test_names_on_an_axis_keep_apart() -> None:
    releases = [f"3.{n}.0" for n in range(17, 51)] + [f"4.{n}.0" for n in range(30)]
    found = drawing.marks(releases)
    assert found[0] == 0
    assert releases[found[-1]].startswith("4.20")
    assert all(b - a > drawing.APART for a, b in itertools.pairwise(found))
