"""The two ways to lead a target through damaged inputs: seeded mutations, and coverage."""

from __future__ import annotations

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
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from fuzz.mutating import MAX_LENGTH, changed

Fuzzed = Callable[[bytes], object]


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


def run_random(target: str, runs: int, seed: int, seconds: float = 0.0) -> Outcome:
    """``runs`` seeded mutations of the real inputs of a target; fewer where time runs out."""
    targets = importlib.import_module("fuzz.targets")
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
        targets = importlib.import_module("fuzz.targets")
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
