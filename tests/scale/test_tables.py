"""Tables, summary and resuming, with no engine: one process does bucket after bucket."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path

import pytest

pytest.importorskip("ray", reason="the extra 'scale' is not installed (ray)")
pytest.importorskip("pyarrow", reason="the extra 'scale' is not installed (pyarrow)")

import bare
import pyarrow as pa
from corpus import POISON, summary_of, tables_of, tree, write_poison
from pyarrow import parquet

from gradio_patterns.findings.diagnostics import Refused
from gradio_patterns.knowledge.catalog import load_index
from gradio_patterns.scale import buckets, tables
from gradio_patterns.scale.limits import Limits, Settings


def rows_of(out: Path, table: str) -> list[dict[str, object]]:
    return [
        row
        for path in sorted((out / table).glob("*.parquet"))
        for row in parquet.read_table(path).to_pylist()
    ]


def test_what_is_counted(tmp_path: Path) -> None:
    source, out = tree(tmp_path / "tree", 150), tmp_path / "out"
    summary = bare.census(bare.plan(source, out))
    findings, files = rows_of(out, "findings"), rows_of(out, "files")
    projects = rows_of(out, "projects")
    assert summary["totals"]["files"] == sum(1 for _ in source.rglob("*.py")) == 150
    assert summary["totals"]["projects"] == len(projects) == sum(1 for _ in source.iterdir())
    assert summary["totals"]["findings"] == len(findings) > 20
    assert sum(row["findings"] for row in files) == len(findings)  # type: ignore[misc]
    for rule, counts in summary["rules"].items():
        mine = [row for row in findings if row["rule"] == rule]
        assert counts["places"] == len(mine)
        assert counts["projects"] == len({row["project"] for row in mine})
    assert sum(summary["severities"].values()) == len(findings)
    asked = {row["rule"] for row in rows_of(out, "questions")}
    silent = set(summary["never"])
    assert not silent & {row["rule"] for row in findings} | silent & asked
    assert silent < {rule.name for rule in load_index()}
    assert sum(summary["versions"]["projects"].values()) == summary["totals"]["gradio_projects"]
    assert summary_of(out) == summary


def test_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    source = tree(tmp_path / "tree", 60)
    for name in ("one", "two"):
        bare.census(bare.plan(source, tmp_path / name))
    assert tables_of(tmp_path / "one") == tables_of(tmp_path / "two")


def test_another_place_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "a folder/two"):
        bare.census(bare.plan(tree(tmp_path / name / "tree", 60), tmp_path / name / "out"))
    theirs = tables_of(tmp_path / "a folder/two" / "out")
    assert tables_of(tmp_path / "one" / "out") == theirs


def test_resuming_does_what_is_missing_and_what_changed(tmp_path: Path) -> None:
    source, out = tree(tmp_path / "tree", 120), tmp_path / "out"
    bare.census(bare.plan(source, out))
    whole = tables_of(out)
    for number, path in enumerate(sorted((out / "manifests").iterdir())):
        if number % 2:
            path.unlink()
    (out / "summary.json").unlink()
    bare.census(bare.plan(source, out, resume=True))
    assert tables_of(out) == whole
    ran = json.loads((out / "run.json").read_text())
    assert ran["kept"] == (len(list((out / "manifests").iterdir())) + 1) // 2
    app = next(source.rglob("app.py"))
    app.write_text(f"{app.read_text()}\n# changed\nimport gradio as gr\ngr.Row.update()\n")
    bare.census(bare.plan(source, out, resume=True))
    assert json.loads((out / "run.json").read_text())["kept"] == len(
        list((out / "manifests").iterdir())
    ) - 1  # fmt: skip
    bare.census(bare.plan(source, tmp_path / "anew"))
    assert tables_of(out) == tables_of(tmp_path / "anew")


def test_a_torn_manifest_is_no_manifest(tmp_path: Path) -> None:
    source, out = tree(tmp_path / "tree", 40), tmp_path / "out"
    bare.census(bare.plan(source, out))
    whole = tables_of(out)
    next((out / "manifests").iterdir()).write_text('{"key": "x')
    bare.census(bare.plan(source, out, resume=True))
    assert tables_of(out) == whole


def test_a_projects_that_are_gone_leave_nothing(tmp_path: Path) -> None:
    source, out = tree(tmp_path / "tree", 60), tmp_path / "out"
    bare.census(bare.plan(source, out))
    for folder in sorted(source.iterdir())[3:]:
        for path in sorted(folder.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        folder.rmdir()
    bare.census(bare.plan(source, out, resume=True))
    bare.census(bare.plan(source, tmp_path / "anew"))
    assert tables_of(out) == tables_of(tmp_path / "anew")


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    source, out = tree(tmp_path / "tree", 10), tmp_path / "out"
    out.mkdir()
    (out / "letter.txt").write_text("mine")
    with pytest.raises(Refused, match="not empty"):
        bare.census(bare.plan(source, out))
    assert [path.name for path in out.iterdir()] == ["letter.txt"]


def test_another_census_is_not_gone_on_with(tmp_path: Path) -> None:
    source, out = tree(tmp_path / "tree", 10), tmp_path / "out"
    bare.census(bare.plan(source, out))
    with pytest.raises(Refused, match="--resume"):
        bare.census(bare.plan(source, out))
    other = Settings(min_severity="info")
    with pytest.raises(Refused, match="settings"):
        bare.census(bare.plan(source, out, resume=True, settings=other))


def test_poison_is_in_the_table_of_diagnostics(tmp_path: Path) -> None:
    source, out = tree(tmp_path / "tree", 20), tmp_path / "out"
    write_poison(source / "poison")
    settings = Settings(limits=Limits(memory=400))
    summary = bare.census(bare.plan(source, out, settings=settings))
    told = {row["path"]: row["code"] for row in rows_of(out, "diagnostics")}
    assert told == {"b_deep.py": "GP004", "c_bomb.py": "GP022", "d_nul.py": "GP005"}
    assert summary["totals"]["failed"] == 3
    found = {row["path"] for row in rows_of(out, "findings") if row["project"] == "poison"}
    assert found == {"a.py", "e.py"}
    assert summary["diagnostics"] == {"GP004": 1, "GP005": 1, "GP022": 1}


def test_archives_give_what_their_folders_give(tmp_path: Path) -> None:
    source = tree(tmp_path / "tree", 80)
    (tmp_path / "archives").mkdir()
    for folder in source.iterdir():
        with tarfile.open(tmp_path / "archives" / f"{folder.name}.tar.gz", "w:gz") as bundle:
            bundle.add(folder, ".")
    (tmp_path / "archives" / "broken.zip").write_bytes(b"no")
    bare.census(bare.plan(source, tmp_path / "one"))
    bare.census(bare.plan(tmp_path / "archives", tmp_path / "two"))
    keys = ("rule", "path", "line", "message")

    def found(name: str) -> list[tuple[object, ...]]:
        return sorted(
            (str(row["project"]).partition(".")[0], *(row[key] for key in keys))
            for row in rows_of(tmp_path / name, "findings")
        )

    assert found("one") == found("two")
    (told,) = rows_of(tmp_path / "two", "diagnostics")
    assert (told["project"], told["code"]) == ("broken.zip", "GP024")


def test_a_list_of_archives(tmp_path: Path) -> None:
    for folder in tree(tmp_path / "tree", 20).iterdir():
        with tarfile.open(tmp_path / f"{folder.name}.tgz", "w:gz") as bundle:
            bundle.add(folder, folder.name)
    names = sorted(path.name for path in tmp_path.glob("*.tgz"))
    (tmp_path / "list.txt").write_text("# mine\n" + "\n".join([*names, "missing.zip"]) + "\n")
    bare.census(bare.plan(tmp_path / "list.txt", tmp_path / "out"))
    assert [row["project"] for row in rows_of(tmp_path / "out", "projects")] == sorted(
        [*names, "missing.zip"], key=lambda name: (buckets.bucket_of(name, len(names) + 1), name)
    )
    (told,) = rows_of(tmp_path / "out", "diagnostics")
    assert (told["project"], told["code"]) == ("missing.zip", "GP024")


def test_another_file_system(tmp_path: Path) -> None:
    """A tree in memory, as fsspec reads it, gives what the same tree on disk gives."""
    fsspec = pytest.importorskip("fsspec")
    source = tree(tmp_path / "tree", 40)
    memory = fsspec.filesystem("memory")
    memory.put(str(source), "/census-tree", recursive=True)
    try:
        bare.census(bare.plan(source, tmp_path / "one"))
        plan = bare.plan(source, tmp_path / "two")
        from gradio_patterns.support.dataclass import replace

        bare.census(replace(plan, source="memory://census-tree"))
    finally:
        memory.rm("/census-tree", recursive=True)
    assert tables_of(tmp_path / "one") == tables_of(tmp_path / "two")


def test_depth_and_loose_files(tmp_path: Path) -> None:
    text = POISON["a.py"]
    for name in ("top.py", "ann/one/app.py", "ann/two/app.py", "ann/own.py", "bob/app.py"):
        (tmp_path / "tree" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "tree" / name).write_text(text)
    for depth, names in (
        (0, {"."}),
        (1, {".", "ann", "bob"}),
        (2, {".", "ann/one", "ann/two", "ann/.", "bob/."}),
    ):
        out = tmp_path / f"out{depth}"
        summary = bare.census(bare.plan(tmp_path / "tree", out, depth=depth))
        assert {row["project"] for row in rows_of(out, "projects")} == names
        assert summary["totals"]["findings"] == 5


def test_half_a_surrogate_is_written_all_the_same() -> None:
    schema = pa.schema([("message", pa.string())])
    made = tables._table([{"message": "a\ud800b"}, {"message": None}], schema)
    assert made.column("message").to_pylist() == ["a\\ud800b", None]
