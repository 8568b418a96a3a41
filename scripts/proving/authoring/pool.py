"""Runs proofs: Gradio versions side by side, the rules of one version one after the other."""

import json
import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from proving.authoring.checking import agrees
from proving.authoring.environments import EnvironmentFailed, cache, environment
from proving.authoring.forkservers import ForkServer, ForkServerDied, Process, fork_server
from proving.authoring.rules import Rule
from proving.authoring.scrub import scrub
from proving.authoring.slots import slot
from proving.authoring.verdicts import Observation, Outcome, judge

Report = Callable[[str, Rule, Observation], None]


@dataclass(frozen=True)
class Run:
    """What the threads of one run share."""

    report: Report
    retries: int = 0
    turn: threading.Lock = field(default_factory=threading.Lock)
    stopped: threading.Event = field(default_factory=threading.Event)
    processes: list[Process] = field(default_factory=list)

    def tell(self, version: str, rule: Rule, observation: Observation) -> None:
        """Report one observation at a time, and none after an interruption."""
        with self.turn:
            if not self.stopped.is_set():
                self.report(version, rule, observation)

    def stop(self) -> None:
        """Let every thread end soon: what it waits for is ended."""
        self.stopped.set()
        for process in list(self.processes):
            process.terminate()


def prove(work: dict[str, list[Rule]], jobs: int, retries: int, report: Report) -> None:
    """Run rules per version, up to `jobs` versions at a time; `report` is called one at a time.

    A run whose verdict does not fit the range is repeated up to `retries` times: on a busy machine
    it may be the machine.
    """
    run = Run(report, retries)
    waiting: queue.SimpleQueue[tuple[str, list[Rule]]] = queue.SimpleQueue()
    for item in sorted(_shared(work, jobs), key=lambda item: -len(item[1])):
        waiting.put(item)

    def worker() -> None:
        while not run.stopped.is_set():
            try:
                version, rules = waiting.get_nowait()
            except queue.Empty:
                return
            prove_version(run, version, rules)

    threads = [threading.Thread(target=worker) for _ in range(jobs)]
    for thread in threads:
        thread.start()
    try:
        for thread in threads:
            while thread.is_alive():
                thread.join(0.2)
    except BaseException:
        run.stop()
        raise


def _shared(work: dict[str, list[Rule]], jobs: int) -> Iterator[tuple[str, list[Rule]]]:
    """The work in parts: with fewer versions than jobs, several jobs take one version's rules."""
    parts = -(-jobs // len(work))
    for version, rules in work.items():
        for first in range(min(parts, len(rules))):
            yield version, rules[first::parts]


def prove_version(run: Run, version: str, rules: list[Rule]) -> None:
    """Run rules on one version; an environment that fails is an observation, too."""
    left = list(rules)
    try:
        python = environment(version, {name for rule in rules for name in rule.requires})
        while left and not run.stopped.is_set():
            _prove_some(run, version, left, python)
    except (EnvironmentFailed, LookupError, OSError) as problem:
        for rule in left:
            _give_up(run, version, rule, problem)


def _prove_some(run: Run, version: str, left: list[Rule], python: Path) -> None:
    """Run rules, taking them off the list, until all are done or the fork server dies."""
    try:
        with fork_server(version, python, run.processes.append) as parent:
            while left and not run.stopped.is_set():
                seen = run_rule(parent, left[0])
                for _ in range(run.retries):
                    if not agrees(left[0], version, seen.verdict):
                        seen = run_rule(parent, left[0])
                run.tell(version, left[0], seen)
                left.pop(0)
    except ForkServerDied as problem:
        _give_up(run, version, left.pop(0), problem)


def _give_up(run: Run, version: str, rule: Rule, problem: Exception) -> None:
    failed = Outcome("could-not-run", scrub(str(problem), [str(cache())]))
    run.tell(version, rule, judge(failed, failed))


def run_rule(parent: ForkServer, rule: Rule) -> Observation:
    """Both examples of a rule."""
    bad, good = (run_example(parent, rule, which) for which in ("bad", "good"))
    return judge(bad, good, rule.good_may_fail)


def run_example(parent: ForkServer, rule: Rule, which: str) -> Outcome:
    """One example of a rule, in a process of its own."""
    example = rule.example(which)
    if not example.is_file():
        return Outcome("could-not-run", f"no {which} example")
    job = {"proof": str(rule.proof), "example": str(example), "timeout": rule.timeout}
    with slot():
        result = parent.ask(json.dumps(job))
    folders = [str(rule.folder), str(parent.home), str(cache())]
    folders += [result["home"]] if "home" in result else []
    said = {name: scrub(result.get(name, ""), folders) for name in ("what", "broken")}
    return Outcome(result["kind"], **said, detail=result.get("detail", ""))
