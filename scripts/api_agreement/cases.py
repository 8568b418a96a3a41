"""Builds the cases: one-line statements, from what all releases together offer.

Every name and keyword that any release had is tried on every release, and some that belong to
something else. ``NUMBER`` in a template becomes the case's number, so that no two cases share a
name.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from api_agreement.union import Known, Union

PLACES = {
    "read": "gr.{}",
    "annotation": "def name_NUMBER(a: gr.{}): ...",
    "isinstance": "isinstance(0, gr.{})",
    "default": "def name_NUMBER(a=gr.{}): ...",
    "alias": "name_NUMBER = gr.{}",
}
"""Where a name may stand; each is a case of its own."""

ARGUMENTS = {
    "Interface": "lambda x: x, 'text', 'text'", "ChatInterface": "lambda m, h: m",
    "TabbedInterface": "[gr.Interface(lambda x: x, 'text', 'text')], ['a']",
    "Dataset": "components=['textbox'], samples=[['a']]", "Error": "'x'", "Warning": "'x'",
    "Info": "'x'", "Examples": "[['a']], gr.Textbox()", "DownloadButton": "'x'",
    "Tab": "'x'", "TabItem": "'x'", "on": "[gr.Button().click], lambda: None",
    "mount_gradio_app": "__import__('fastapi').FastAPI(), gr.Blocks(), '/x'",
}  # fmt: skip
"""What must be given in every release; whatever else lacks something raises and is not judged."""

LEFT_OUT = {
    "load", "deploy", "close_all", "reload", "HuggingFaceDatasetSaver", "set_static_paths",
    "make_waveform", "NO_RELOAD", "Workflow", "help", "HuggingFaceDatasetJSONSaver", "Server",
}  # fmt: skip
"""Not called: they reach for the network, the disk or the process."""

FOREIGN = 15
FOREIGN_METHODS = 3
OBJECT_MEMBERS = 12
"""Each needs an object of its own, which takes most of the time."""
LISTENER_KEYWORDS = 5
FOREIGN_NAMES = 3
FOREIGN_LISTENER_KEYWORDS = 3
THEME_SETTINGS = 20
APPS = ("Blocks", "Interface", "ChatInterface", "TabbedInterface")


class Case(NamedTuple):
    """One statement and the place in a program that it stands for."""

    place: str
    code: str


def build(offers: Iterable[Mapping[str, Any]], seed: int) -> list[Case]:
    """The cases of these releases, the same for the same seed; imports come last.

    An import of a submodule makes it an attribute of ``gr`` for all that is run afterwards.
    """
    known, chance = Union.of(offers), random.Random(seed)
    made = [
        *constructors(known, chance), *names(known, chance), *members(known, chance),
        *listeners(known, chance), *apps(known, chance), *imports(known, chance),
    ]  # fmt: skip
    made = list(dict.fromkeys(made))
    return [
        Case(case.place, case.code.replace("NUMBER", str(number)))
        for number, case in enumerate(made)
    ]


def sampled(cases: Sequence[Case], count: int, seed: int) -> list[Case]:
    """That many of the cases, in their order; all of them for 0."""
    if not 0 < count < len(cases):
        return list(cases)
    chosen = sorted(random.Random(seed).sample(range(len(cases)), count))
    return [cases[number] for number in chosen]


def call(target: str, base: str, keyword: str, value: str) -> str:
    return f"{target}({base}{', ' if base else ''}{keyword}={value})"


def some(chance: random.Random, of: Iterable[str], count: int) -> list[str]:
    pool = sorted(of)
    return chance.sample(pool, min(count, len(pool)))


def with_values(place: str, target: str, base: str, known: Known) -> Iterator[Case]:
    """Each keyword with its default, and with None."""
    for keyword, value in sorted(known.items()):
        if f"{keyword}=" in base:
            continue
        if value and value != "None":
            yield Case(place, call(target, base, keyword, value))
        yield Case(f"{place}, None", call(target, base, keyword, "None"))


def foreign(
    place: str, target: str, base: str, others: Known, chance: random.Random, count: int
) -> Iterator[Case]:
    """Keywords that belong to something else."""
    for keyword in some(chance, others, count):
        yield Case(f"{place}, foreign", call(target, base, keyword, others[keyword] or "None"))


def constructors(known: Union, chance: random.Random) -> Iterator[Case]:
    everything: Known = {}
    for one in known.calls.values():
        everything |= {word: value for word, value in one.items() if not everything.get(word)}
    for name, own in sorted(known.calls.items()):
        if name in LEFT_OUT:
            continue
        target, base = f"gr.{name}", ARGUMENTS.get(name, "")
        yield Case("constructor", f"{target}({base})")
        yield from with_values("constructor", target, base, own)
        others = {word: value for word, value in everything.items() if word not in own}
        yield from foreign("constructor", target, base, others, chance, FOREIGN)


def names(known: Union, chance: random.Random) -> Iterator[Case]:
    for place, template in PLACES.items():
        for name in sorted(known.names):
            yield Case(f"name, {place}", template.format(name))
    for module, held in sorted(known.modules.items()):
        for name in sorted(held):
            place = chance.choice(list(PLACES))
            yield Case(f"name of a submodule, {place}", PLACES[place].format(f"{module}.{name}"))


def imports(known: Union, chance: random.Random) -> Iterator[Case]:
    every = {name for held in known.modules.values() for name in held} | known.names
    for name in sorted(known.names):
        yield Case("import", f"from gradio import {name} as name_NUMBER")
    for name in some(chance, every - known.names, 20 * FOREIGN_NAMES):
        yield Case("import, foreign", f"from gradio import {name} as name_NUMBER")
    for module, held in sorted(known.modules.items()):
        for name in sorted(held):
            yield Case(
                "import from a submodule", f"from gradio.{module} import {name} as name_NUMBER"
            )
        for name in some(chance, every - held, FOREIGN_NAMES):
            yield Case(
                "import from a submodule, foreign",
                f"from gradio.{module} import {name} as name_NUMBER",
            )


def members(known: Union, chance: random.Random) -> Iterator[Case]:
    every = {name for held in known.methods.values() for name in held}
    for owner, held in sorted(known.methods.items()):
        strange = some(chance, every - held, FOREIGN_METHODS)
        for name in [*sorted(held), *strange]:
            yield Case(f"{kind(name, held)} of a class", f"gr.{owner}.{name}")
        if owner not in LEFT_OUT:
            base = ARGUMENTS.get(owner, "")
            for name in [*some(chance, held, OBJECT_MEMBERS), *strange]:
                yield Case(f"{kind(name, held)} of an object", f"gr.{owner}({base}).{name}")


def kind(name: str, held: set[str]) -> str:
    return "member" if name in held else "member, foreign"


def listeners(known: Union, chance: random.Random) -> Iterator[Case]:
    every: Known = {}
    for one in known.listeners.values():
        every |= one
    foreigners: Known = {
        word: None for held in known.calls.values() for word in held if word not in every
    }
    for (owner, event), own in sorted(known.listeners.items()):
        if owner in LEFT_OUT:
            continue
        target = f"with gr.Blocks(): gr.{owner}({ARGUMENTS.get(owner, '')}).{event}"
        if owner == "Blocks":
            target = f"with gr.Blocks() as name_NUMBER: name_NUMBER.{event}"
        base = "fn=lambda *a: None"
        chosen = own if (owner, event) in FULL else some(chance, own, LISTENER_KEYWORDS)
        yield from with_values("listener", target, base, {word: own[word] for word in chosen})
        yield from foreign("listener", target, base, foreigners, chance, FOREIGN_LISTENER_KEYWORDS)
    for event, own in sorted(known.chained.items()):
        target = f"with gr.Blocks(): gr.Button().click(fn=lambda: None).{event}"
        yield from with_values("chained listener", target, "fn=lambda: None", own)


FULL = {("Button", "click"), ("Textbox", "change"), ("Blocks", "load"), ("Image", "upload")}
"""Listeners that are tried with every keyword; the others with some."""


def apps(known: Union, chance: random.Random) -> Iterator[Case]:
    for (owner, method), own in sorted(known.app_methods.items()):
        base = ARGUMENTS.get(owner, "")
        if owner in APPS:
            target = f"gr.{owner}({base}).{method}"
            yield from with_values(method, target, "", own)
            others = {
                word: value
                for (_, other), held in known.app_methods.items()
                if other in ("launch", "queue")
                for word, value in {**held, **known.calls[owner]}.items()
                if word not in own
            }
            yield from foreign(method, target, "", others, chance, FOREIGN)
        elif owner.startswith("themes.") and method == "set":
            for keyword in some(chance, own, THEME_SETTINGS):
                yield Case("theme settings", call(f"gr.{owner}().set", "", keyword, "None"))
