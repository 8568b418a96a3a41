"""The census on Ray: the same bytes as without it, also where workers and nodes are lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("ray", reason="the extra 'scale' is not installed (ray)")
pytest.importorskip("pyarrow", reason="the extra 'scale' is not installed (pyarrow)")

import bare
import ray
from corpus import tables_of, tree, write_poison

from gradio_patterns.scale import engine, run
from gradio_patterns.scale.dataset import Columns
from gradio_patterns.scale.limits import Limits, Settings

pytestmark = pytest.mark.skipif(not Path("/proc").exists(), reason="looks for processes in /proc")
SETTINGS = Settings(limits=Limits(memory=400))


@pytest.fixture(scope="module")
def local() -> Iterator[None]:
    """One Ray on this machine for all tests of the module."""
    engine.start(None, 2)
    yield
    engine.stop()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Projects, one of them poisonous."""
    source = tree(tmp_path_factory.mktemp("source") / "tree", 400)
    write_poison(source / "poison")
    return source


@pytest.fixture(scope="module")
def wanted(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The tables that one process makes of them."""
    out = tmp_path_factory.mktemp("bare") / "out"
    bare.census(bare.plan(source, out, settings=SETTINGS))
    return tables_of(out)


def test_a_run_that_was_killed_is_gone_on_with(
    source: Path, wanted: dict[str, bytes], tmp_path: Path, local: None
) -> None:
    out = tmp_path / "out"
    command = [sys.executable, "-m", "gradio_patterns", "census", str(source), "--out", str(out)]
    process = subprocess.Popen(
        [*command, "--workers", "2", "--memory", "400"],
        stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith("3 of "):
            os.killpg(process.pid, signal.SIGKILL)
            break
    assert process.wait() == -signal.SIGKILL
    assert not (out / "summary.json").exists()
    done = len(list((out / "manifests").glob("*.json")))
    assert 3 <= done < 16
    run.census(bare.plan(source, out, settings=SETTINGS, resume=True), lambda line: None)
    assert tables_of(out) == wanted
    # A worker that outlives the killed run for a moment may finish the bucket it is at.
    assert done <= json.loads((out / "run.json").read_text())["kept"] < 16


def test_a_data_set_gives_what_its_tree_gives(
    source: Path, wanted: dict[str, bytes], tmp_path: Path, local: None
) -> None:
    """The rows of a project lie apart, in several files and row groups, among other rows."""
    import pyarrow as pa
    from pyarrow import feather, parquet

    paths = [path for path in source.rglob("*") if path.is_file()]
    paths.sort(key=lambda path: (hash_of(path.name), path))
    rows = [(*path.relative_to(source).as_posix().split("/", 1), path) for path in paths]
    table = pa.table(
        {
            "repo": [row[0] for row in rows] + ["other", "other"],
            "file": [row[1] for row in rows] + ["a.py", "/etc/x.py"],
            "text": pa.array([row[2].read_bytes() for row in rows] + [b"x = 1", None]),
        }
    )
    (tmp_path / "data").mkdir()
    half = len(rows) // 2
    parquet.write_table(table[:half], tmp_path / "data" / "a.parquet", row_group_size=90)
    feather.write_feather(table[half:], str(tmp_path / "data" / "b.arrow"))
    plan = bare.plan(
        tmp_path / "data", tmp_path / "out",
        settings=SETTINGS, columns=Columns("text", "file", "repo"),
    )  # fmt: skip
    run.census(plan, lambda line: None)
    assert found_in(tables_of(tmp_path / "out")) == found_in(wanted)


def test_a_lost_worker_and_a_lost_node(
    source: Path, wanted: dict[str, bytes], tmp_path: Path
) -> None:
    """Two nodes work; a worker is killed in the middle of it, and later a whole node."""
    from ray.cluster_utils import Cluster

    engine.stop()
    cluster = patiently(lambda: Cluster(initialize_head=True, head_node_args={"num_cpus": 0}))
    try:
        nodes = [patiently(lambda: cluster.add_node(num_cpus=1)) for _ in range(2)]
        cluster.wait_for_nodes()
        lost: list[str] = []

        def told(line: str) -> None:
            done = int(line.split()[0])
            if done >= 3 and not lost:
                _, worker = busy(nodes)
                os.kill(worker, signal.SIGKILL)
                lost.append("worker")
            elif done >= 7 and len(lost) == 1:
                node, _ = busy(nodes)
                cluster.remove_node(node, allow_graceful=False)
                lost.append("node")

        out = tmp_path / "out"
        plan = bare.plan(source, out, settings=SETTINGS, address=cluster.address)
        run.census(plan, told)
        assert lost == ["worker", "node"]
        assert tables_of(out) == wanted
        # The head, which does nothing itself, and one that works.
        assert alive_after_a_while(2) == 2
    finally:
        engine.stop()
        cluster.shutdown()


def alive_after_a_while(expected: int) -> int:
    """How many nodes Ray calls alive; it learns late of one that did not say goodbye."""
    for _ in range(120):
        alive = sum(node["Alive"] for node in ray.nodes())
        if alive == expected:
            break
        time.sleep(0.5)
    return alive


def patiently(start: Callable[[], Any]) -> Any:
    """On a busy machine a part of Ray may not be up in the half minute that it is given."""
    left = engine.TRIES
    while True:
        left -= 1
        try:
            return start()
        except Exception as error:
            if not left or "timed out" not in str(error):
                raise


def hash_of(name: str) -> int:
    return sum(place * ord(letter) for place, letter in enumerate(name)) % 97


def found_in(files: dict[str, bytes]) -> dict[str, list[dict[str, object]]]:
    """The rows of all tables, whatever bucket they are in."""
    import pyarrow as pa
    from pyarrow import parquet

    tables: dict[str, list[dict[str, object]]] = {}
    for name, data in files.items():
        if name.endswith(".parquet"):
            rows = parquet.read_table(pa.BufferReader(data)).to_pylist()
            tables.setdefault(name.partition("/")[0], []).extend(rows)
    return {
        name: sorted(rows, key=lambda row: repr(sorted(row.items(), key=str)))
        for name, rows in tables.items()
    }


def raylet_of(node: object) -> int:
    """The process of a node's scheduler."""
    processes = node.all_processes  # type: ignore[attr-defined]
    pid: int = processes["raylet"][0].process.pid
    return pid


def busy(nodes: Sequence[object]) -> tuple[object, int]:
    """A node that reviews, and the worker that does it: it has a reviewing process."""
    parents = dict(process_parents())
    by_raylet = {raylet_of(node): node for node in nodes}
    for pid in parents:
        if b"gradio_patterns.scale.child" in command_of(pid):
            worker = parents[pid]
            node = by_raylet.get(parents.get(worker, 0))
            if node is not None:
                return node, worker
    raise AssertionError("no node reviews anything")


def process_parents() -> Iterator[tuple[int, int]]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            text = path.read_text()
        except OSError:
            continue
        yield int(text.split()[0]), int(text.rpartition(")")[2].split()[1])


def command_of(pid: int) -> bytes:
    read: Callable[[], bytes] = Path(f"/proc/{pid}/cmdline").read_bytes
    try:
        return read()
    except OSError:
        return b""
