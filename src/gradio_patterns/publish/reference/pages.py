"""All pages about Gradio's names, by their path below ``docs/``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gradio_patterns.publish.indexes import redirect
from gradio_patterns.publish.markup import Entry
from gradio_patterns.publish.reference.changes import change_pages
from gradio_patterns.publish.reference.examples import Example
from gradio_patterns.publish.reference.indexes import index_page
from gradio_patterns.publish.reference.listeners import listeners_page
from gradio_patterns.publish.reference.names import named, slug_of
from gradio_patterns.publish.reference.page import name_page
from gradio_patterns.publish.reference.parameters import parameters_page
from gradio_patterns.publish.reference.removed import gone_page

FOLDERS = ("components", "new")


def reference_pages(
    entries: Sequence[Entry], examples: Mapping[str, Example]
) -> Iterator[tuple[str, str]]:
    """Path and text of each."""
    yield "components/index.md", index_page()
    yield "components/parameters.md", parameters_page()
    yield "components/gone.md", gone_page()
    yield "components/listeners.md", listeners_page()
    slugs = {one.slug for one in named()}
    for one in named():
        yield f"components/{one.slug}.md", name_page(one, examples.get(one.slug), entries)
        for other in one.also:
            if slug_of(other) not in slugs:
                slugs.add(slug_of(other))
                yield (
                    f"components/{slug_of(other)}/index.html",
                    redirect(f"../{one.slug}/", one.name),
                )
    for name, text in change_pages():
        yield f"new/{name}", text
