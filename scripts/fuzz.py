"""Throw damaged inputs at one part of the review and list every exception it lets out.

    python scripts/fuzz.py TARGET [TARGET ...] --runs N [--seed S] [--engine random|atheris] [--log]

Targets: reader, notebook, config, suppressions, baseline, report, review, fix, or ``all``.
The random engine mutates real inputs with a seeded generator and needs nothing; atheris follows the
coverage (``pip install atheris``) and runs in a process of its own, one per target. An input counts
when the target was called with it. Each distinct exception is told once, with an input that makes
it; the exit status is 1 where there was one.
"""

from __future__ import annotations

import argparse
import importlib
import mmap
import os
import pickle
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

Fuzzed = Callable[[bytes], object]
MAX_LENGTH = 8000


@dataclass
class Outcome:
    """How many inputs a target was given, and an input for each distinct exception."""

    target: str
    runs: int = 0
    seconds: float = 0.0
    crashes: dict[str, bytes] = field(default_factory=dict)


class Sut:
    """Calls a target, counts, and keeps what it lets out."""

    def __init__(self, target: str, call: Fuzzed) -> None:
        self.outcome = Outcome(target)
        self._call = call

    def __call__(self, data: bytes) -> None:
        self.outcome.runs += 1
        try:
            self._call(data)
        except Exception as error:
            self.outcome.crashes.setdefault(signature(error), data)


def signature(error: BaseException) -> str:
    """The same for the same fault: the exception and the last places it went through."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{Path(frame.filename).name}:{frame.name}:{frame.lineno}" for frame in frames[-3:]]
    said = " ".join(str(error).split())[:120]
    return f"{type(error).__name__} at {' > '.join(places)} ({said})"


def mutate(data: bytes, chance: random.Random, words: tuple[bytes, ...], other: bytes) -> bytes:
    """One to six changes: bytes, words of the format, pieces moved, doubled or of another input."""
    body = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        size = len(body)
        start = chance.randrange(size + 1)
        end = min(size, start + chance.choice((1, 1, 2, 4, 16, 64, 400)))
        kind = chance.randrange(9)
        if kind == 0:
            del body[start:end]
        elif kind == 1:
            body[start:start] = chance.choice(words)
        elif kind == 2:
            body[start:end] = chance.choice(words)
        elif kind == 3:
            body[start:start] = body[start:end]
        elif kind == 4 and start < size:
            body[start] ^= 1 << chance.randrange(8)
        elif kind == 5:
            body[start:start] = chance.randbytes(chance.randint(1, 4))
        elif kind == 6:
            piece = bytes(body[start:end])
            del body[start:end]
            to = chance.randrange(len(body) + 1)
            body[to:to] = piece
        elif kind == 7 and other:
            begin = chance.randrange(len(other))
            body[start:end] = other[begin : begin + chance.randint(1, 200)]
        elif kind == 8:
            body = body[: chance.randrange(size + 1)] if chance.random() < 0.3 else body
    return bytes(body[:MAX_LENGTH])


def changed(
    data: bytes, chance: random.Random, words: tuple[bytes, ...], other: bytes, python: bool
) -> bytes:
    """Python by whole nodes, with some damaged bytes now and then; all else by bytes."""
    from fuzzing.grafts import graft

    if python:
        data = graft(data, chance, other)
        if chance.random() < 0.85:
            return data[: 4 * MAX_LENGTH]
    return mutate(data, chance, words, other)


def run_random(target: str, runs: int, seed: int, seconds: float = 0.0) -> Outcome:
    """``runs`` seeded mutations of the real inputs of a target; fewer where time runs out."""
    from fuzzing import targets

    spec = targets.TARGETS[target]()
    chance = random.Random(f"{target} {seed}")
    sut = Sut(target, spec.call)
    began = time.monotonic()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for _ in range(runs):
            data, other = chance.choice(spec.seeds), chance.choice(spec.seeds)
            sut(changed(data, chance, spec.words, other, spec.python))
            if seconds and time.monotonic() - began > seconds:
                break
    sut.outcome.seconds = time.monotonic() - began
    return sut.outcome


def run_atheris(target: str, runs: int, seed: int, seconds: float = 0.0) -> Outcome:
    """The same led by coverage; libFuzzer ends its process, so it gets one."""
    with tempfile.TemporaryDirectory() as folder:
        counter = mmap.mmap(-1, 8)
        crashes = Path(folder) / "crashes"
        began = time.monotonic()
        child = os.fork()
        if not child:
            os.chdir(folder)
            _atheris_child(target, runs, seed, seconds, counter, crashes)
            os._exit(0)
        os.waitpid(child, 0)
        outcome = Outcome(target, int.from_bytes(counter[:8], "little"))
        outcome.seconds = time.monotonic() - began
        if crashes.exists():
            outcome.crashes = pickle.loads(crashes.read_bytes())
    return outcome


def _atheris_child(
    target: str, runs: int, seed: int, seconds: float, counter: mmap.mmap, crashes: Path
) -> None:
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["gradio_patterns"]):
        targets = importlib.import_module("fuzzing.targets")
        spec = targets.TARGETS[target]()
    sut = Sut(target, spec.call)

    def one(data: bytes) -> None:
        known = len(sut.outcome.crashes)
        sut(data)
        counter[:8] = sut.outcome.runs.to_bytes(8, "little")
        if len(sut.outcome.crashes) != known:
            crashes.write_bytes(pickle.dumps(sut.outcome.crashes))

    corpus = Path("corpus")
    corpus.mkdir()
    for number, data in enumerate(spec.seeds):
        (corpus / str(number)).write_bytes(data)
    lines = ("".join(f"\\x{byte:02x}" for byte in word) for word in spec.words if word)
    Path("words").write_text("".join(f'"{line}"\n' for line in lines))
    options = [f"-runs={runs}", f"-seed={seed}", "-dict=words", f"-max_len={MAX_LENGTH}"]
    options += [f"-max_total_time={int(seconds)}"] if seconds else []
    warnings.simplefilter("ignore")
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)

    def by_nodes(data: bytes, size: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.3:
            mutated: bytes = atheris.Mutate(data, size)
            return mutated
        return changed(data, chance, spec.words, chance.choice(spec.seeds), True)[:size]

    led = {"custom_mutator": by_nodes} if spec.python else {}
    atheris.Setup([sys.argv[0], *options, "corpus"], one, **led)
    atheris.Fuzz()


def show(outcomes: Iterable[Outcome], engine: str) -> bool:
    """A line for each target and each exception; whether there was none."""
    good = True
    total = 0
    for outcome in outcomes:
        total += outcome.runs
        rate = outcome.runs / outcome.seconds if outcome.seconds else 0
        print(
            f"{outcome.target:13} {engine:8} {outcome.runs:>9} inputs {outcome.seconds:>7.1f} s"
            f" {rate:>8.0f}/s {len(outcome.crashes):>3} distinct exceptions",
            flush=True,
        )
        for name, data in sorted(outcome.crashes.items()):
            good = False
            print(f"    {name}\n        {data[:600]!r}", flush=True)
    print(f"{total} inputs in all")
    return good


def main(arguments: list[str] | None = None) -> int:
    from fuzzing.names import NAMES

    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("targets", nargs="+", choices=[*NAMES, "all"], metavar="TARGET")
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=0.0, help="stop a target after this long")
    parser.add_argument("--engine", choices=["random", "atheris"], default="random")
    parser.add_argument("--log", action="store_true", help="add to fuzzing/runs.jsonl")
    chosen = parser.parse_args(arguments)
    names = list(NAMES) if "all" in chosen.targets else chosen.targets
    run = run_random if chosen.engine == "random" else run_atheris
    outcomes = (run(name, chosen.runs, chosen.seed, chosen.seconds) for name in names)
    if chosen.log:
        outcomes = (logged(outcome, chosen.engine, chosen.seed) for outcome in outcomes)
    return 0 if show(outcomes, chosen.engine) else 1


def logged(outcome: Outcome, engine: str, seed: int) -> Outcome:
    """The same, written down for the page of measurements."""
    from fuzzing import log

    log.add(engine, outcome.target, seed, outcome.runs, len(outcome.crashes))
    return outcome


if __name__ == "__main__":
    raise SystemExit(main())
