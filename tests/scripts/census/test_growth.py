"""What a measurement of the census says: medians, ratios of pairs, a line, and where it is put."""

from __future__ import annotations

from pathlib import Path

import pytest

from census.growth import BEGIN, END, Cost, estimate, per_file, section, sizes, write

COSTS = [
    Cost(files, what, wall, cpu, 2048.0, 0.1)
    for files, what, wall, cpu in (
        (1000, "review", 2.0, 4.0), (1000, "census", 4.0, 12.0),
        (1000, "review", 4.0, 4.0), (1000, "census", 4.0, 12.0),
        (1000, "review", 2.0, 4.0), (1000, "census", 6.0, 12.0),
        (3000, "review", 6.0, 12.0), (3000, "census", 6.0, 16.0),
        (9000, "review", 6.0, 12.0),
    )
]  # fmt: skip


def test_medians_of_pairs() -> None:
    one, three = sizes(COSTS)  # nothing is said of a size without a whole pair
    assert (one.files, one.rounds, one.wall_ratio, one.cpu_ratio) == (1000, 3, 2.0, 3.0)
    assert one.census == (4.0, 12.0, 2048.0)
    assert (three.rounds, three.wall_ratio) == (1, 1.0)


def test_start_and_each_file() -> None:
    start, each = per_file(sizes(COSTS))
    assert (start, each) == (pytest.approx(10), pytest.approx(0.002))
    assert "20,010 CPU seconds: 5.6 hours of one core, 3.3 minutes of 100" in estimate(sizes(COSTS))


def test_the_guide_keeps_what_is_around(tmp_path: Path) -> None:
    guide = tmp_path / "census.md"
    guide.write_text(f"before\n\n{BEGIN}\nold\n{END}\nafter\n")
    write(COSTS, guide)
    write(COSTS, guide)
    assert guide.read_text() == f"before\n\n{BEGIN}\n\n{section(COSTS)}\n\n{END}\nafter\n"
    guide.write_text("no place\n")
    with pytest.raises(ValueError, match="no place"):
        write(COSTS, guide)
