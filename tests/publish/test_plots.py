"""The plots: the page's colours, no id twice, and the same numbers as in the tables."""

from __future__ import annotations

import itertools
import json
import re
from pathlib import Path

import pytest

from gradio_patterns.publish.plots import drawing, measured, precision, proofs, timeline
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


def test_tools_stand_beside_the_review_by_their_time(tmp_path: Path) -> None:
    page = tmp_path / measured.SPEED
    page.parent.mkdir()
    page.write_text("| slow / review | 7.5 | goal 5: met |\n| quick / review | 0.2 |  |\n")
    times = measured.beside(tmp_path)
    assert times == {"quick": 0.2, "gradio-patterns": 1.0, "slow": 7.5}
    assert list(times) == ["quick", "gradio-patterns", "slow"]
    assert ">7.5<" in measured.speed_plot(times)
    assert measured.beside(ROOT).keys() >= {"ruff", "pylint"}


def test_recall_by_category_adds_both_halves(tmp_path: Path) -> None:
    (tmp_path / measured.SCORES).parent.mkdir(parents=True)
    (tmp_path / measured.KINDS).write_text('{"polling": ["every-removed"], "taste": []}')
    halves = {
        "development": {"kinds": {"polling": [4, 1, 1], "taste": [2, 0, 0]}},
        "closed": {"kinds": {"polling": [3, 2, 0]}},
    }
    (tmp_path / measured.SCORES).write_text(json.dumps(halves))
    rows = measured.by_category(tmp_path, [ENTRY])
    assert rows == {"events": (3, 1, 3), measured.RULELESS: (0, 0, 2)}
    assert "<td>Events</td><td>7</td><td>3</td><td>1</td><td>3</td><td>57%</td>" in (
        measured.recall_table(rows)
    )
    assert measured.recall_plot(rows).count("<svg") == 1


def test_migration_counts_the_rows_of_its_page(tmp_path: Path) -> None:
    page = tmp_path / measured.MIGRATION
    page.parent.mkdir()
    page.write_text(
        "| v3_a | fails | 3 | runs |\n| v4_b | warns | 1 | warns |\n"
        "| hard breaks (errors) | 9 | 5 | 2 |\n"
    )
    assert measured.own_apps(tmp_path) == {"fails": (1, 0), "warns": (1, 1), "runs": (0, 1)}
    assert measured.breaks(tmp_path) == (9, 5, 2)
    assert sum(measured.breaks(ROOT)) > 0
    assert sum(after for _, after in measured.own_apps(ROOT).values()) >= 50


@pytest.mark.parametrize(
    ("source", "page"),
    [
        ("scripts/benchmark/page.py", measured.SPEED),
        ("scripts/migration_rate.py", measured.MIGRATION),
        ("scripts/recall/page.md", "docs/measured-recall.md"),
    ],
)
def test_what_writes_a_page_writes_its_plot(source: str, page: str) -> None:
    plots = re.findall(r'--8<-- "[^"]+"', (ROOT / page).read_text(encoding="utf-8"))
    assert plots
    assert all(one in (ROOT / source).read_text(encoding="utf-8") for one in plots)
