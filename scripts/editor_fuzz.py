"""Type into apps at random, as an editor would tell the language server, and list every exception.

    python scripts/editor_fuzz.py --edits 100000 [--seed S]

After each edit the text is compared with one that was edited by other means and reviewed; now and
then there are questions at random places (hover, completion, actions, outline). Edits are seeded.
The exit status is 1 where anything was let out, and it is told with the text that did it. What the
process occupies is told after every tenth of the edits (Linux). Needs the extra ``lsp``.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "scripts")]

from lsprotocol import converters, types  # noqa: E402

from fuzz.grafts import graft  # noqa: E402
from fuzz.words import PYTHON  # noqa: E402
from gradio_patterns.editor import (  # noqa: E402
    actions,
    completion,
    diagnostics,
    hover,
    outline,
    session,
)
from gradio_patterns.editor.documents import Document  # noqa: E402
from gradio_patterns.editor.session import Session  # noqa: E402
from gradio_patterns.findings.diagnostics import CHECK_CRASHED, INTERNAL  # noqa: E402

EDITS_OF_A_TEXT = 60
LONGEST = 20_000
CONVERTER = converters.get_converter()


@dataclass
class Outcome:
    """What was done, and a text for each exception."""

    edits: int = 0
    reviews: int = 0
    parsed: int = 0
    asked: int = 0
    seconds: float = 0.0
    megabytes: list[float] = field(default_factory=list)
    """What the process occupied at the beginning and after each tenth of the edits."""
    faults: dict[str, str] = field(default_factory=dict)


def seeds() -> list[str]:
    """Real apps: the examples, and both sides of every rule."""
    rules = ROOT / "src" / "gradio_patterns" / "rules"
    files = [
        *(ROOT / "examples").glob("*.py"),
        *rules.glob("*/*/bad.py"),
        *rules.glob("*/*/good.py"),
    ]
    return [path.read_text(encoding="utf-8") for path in sorted(files)]


def fuzz(edits: int, seed: int) -> Outcome:
    """So many edits, beginning with another app now and then."""
    chance = random.Random(seed)
    texts = seeds()
    outcome = Outcome()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as worker:
        while outcome.edits < edits:
            if outcome.edits >= edits * len(outcome.megabytes) / 10:
                outcome.megabytes.append(occupied())
            state = Session(worker, folders=[folder])
            state.encoding = chance.choice(("utf-16", "utf-16", "utf-8", "utf-32"))
            text = chance.choice(texts)
            item = types.TextDocumentItem(f"file://{folder}/app.py", "python", 0, text)
            document = session.opened(state, item)
            good = text
            for _ in range(min(EDITS_OF_A_TEXT, edits - outcome.edits)):
                undone = good if chance.random() < 0.4 else ""
                text = _edited(state, document, text, undone, chance, texts, outcome)
                good = text if _parses(document) else good
        outcome.megabytes.append(occupied())
    outcome.seconds = time.monotonic() - began
    return outcome


def occupied(process: int | str = "self") -> float:
    """Megabytes of memory in which a process lives; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _edited(
    state: Session,
    document: Document,
    text: str,
    undone: str,
    chance: random.Random,
    texts: list[str],
    outcome: Outcome,
) -> str:
    """One edit or the undoing of some, its review, perhaps questions; the text as it should be."""
    start, end, new = (0, len(text), undone) if undone else _edit(text, chance, texts)
    change = types.TextDocumentContentChangePartial(
        types.Range(_place(text, start, state.encoding), _place(text, end, state.encoding)), new
    )
    after = text[:start] + new + text[end:]
    outcome.edits += 1

    def edit() -> None:
        session.edited(state, document.uri, outcome.edits, [change])
        if document.text.text != after:
            raise AssertionError(f"the edit {change} was not made as it was told")

    def review() -> None:
        found = session.checked(document, state.folders)
        outcome.reviews += 1
        outcome.parsed += not found.problems
        for problem in found.problems:
            if problem.code in (INTERNAL, CHECK_CRASHED):
                raise AssertionError(problem.message)
        CONVERTER.unstructure(diagnostics.of(found, document.text))

    _tried(edit, after, outcome)
    _tried(review, after, outcome)
    for question in _questions(state, document, after, chance):
        outcome.asked += 1
        _tried(question, after, outcome)
    return after


def _parses(document: Document) -> bool:
    return document.memo.checked is not None and not document.memo.checked.problems


def _questions(
    state: Session, document: Document, text: str, chance: random.Random
) -> Iterator[Callable[[], object]]:
    if chance.random() > 0.2:
        return
    place = _place(text, _inside(text, chance), state.encoding)
    identity = types.TextDocumentIdentifier(document.uri)
    whole = types.Range(types.Position(0, 0), types.Position(10**6, 0))
    asked = types.CodeActionParams(identity, whole, types.CodeActionContext([]))
    yield lambda: CONVERTER.unstructure(hover.hover(document, place, state.folders))
    yield lambda: CONVERTER.unstructure(completion.completions(document, place, state.folders))
    yield lambda: CONVERTER.unstructure(outline.outline(document, state.folders))
    if chance.random() < 0.3:
        yield lambda: CONVERTER.unstructure(list(actions.actions(document, asked, state.folders)))


def _tried(step: Callable[[], object], text: str, outcome: Outcome) -> None:
    try:
        step()
    except Exception as error:
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        places = " > ".join(f"{Path(f.filename).name}:{f.lineno}" for f in frames)
        outcome.faults.setdefault(f"{type(error).__name__} at {places}: {error}"[:300], text)


def _edit(text: str, chance: random.Random, texts: list[str]) -> tuple[int, int, str]:
    """What to replace, and by what: a key, a word, a line, a piece of another app, a whole node."""
    kind = chance.random()
    at = _inside(text, chance)
    if len(text) > LONGEST:
        return 0, len(text), chance.choice(texts)
    if kind < 0.35:
        return at, at, chance.choice("abgr.()[]{},='\" \n\t#é😀1_:@\\")
    if kind < 0.5:
        end = min(len(text), at + chance.choice((1, 1, 2, 5, 30)))
        return at, max(at, _whole(text, end)), ""
    if kind < 0.65:
        return at, at, chance.choice(PYTHON)
    if kind < 0.85:
        return 0, len(text), _grafted(text, chance, texts)
    if kind < 0.95:
        line = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at) + 1 or len(text)
        return line, end, text[line:end] * chance.choice((0, 2))
    other = chance.choice(texts)
    begin = chance.randrange(len(other))
    return at, at, other[begin : begin + chance.randint(1, 200)]


def _grafted(text: str, chance: random.Random, texts: list[str]) -> str:
    """The text with a node of another; as it is where a graft does not know its line ends."""
    try:
        data = graft(text.encode("utf-8", "surrogatepass"), chance, chance.choice(texts).encode())
    except IndexError:
        return text
    return data.decode("utf-8", "replace")


def _inside(text: str, chance: random.Random) -> int:
    """An index that an editor can tell: not between the two characters of a line's end."""
    return _whole(text, chance.randrange(len(text) + 1))


def _whole(text: str, at: int) -> int:
    return at - 1 if at and text[at - 1 : at + 1] == "\r\n" else at


def _place(text: str, index: int, encoding: str) -> types.Position:
    """Worked out by another way than the server's own."""
    head = text[:index].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    size = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    order = "" if size == 1 else "-le"
    return types.Position(
        len(head) - 1, len(head[-1].encode(encoding + order, "surrogatepass")) // size
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    warnings.simplefilter("ignore")
    outcome = fuzz(chosen.edits, chosen.seed)
    print(
        f"{outcome.edits} edits, {outcome.reviews} reviews ({outcome.parsed} of texts that parse),"
        f" {outcome.asked} questions in {outcome.seconds:.0f} s:"
        f" {len(outcome.faults)} distinct exceptions"
    )
    print("megabytes:", *(f"{one:.0f}" for one in outcome.megabytes))
    for fault, text in outcome.faults.items():
        print(f"  {fault}\n    {text[-600:]!r}")
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
