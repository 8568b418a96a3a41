"""What the search is told beforehand: what is behind each name and each known message.

The search weighs words. A name made of common words, or a long pasted message, may then bring up
another rule that says those words more often; the page's script puts the code in front instead.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from gradio_patterns.knowledge.messages import messages
from gradio_patterns.publish.markup import Entry
from gradio_patterns.publish.reference.names import named, slug_of


def hints_json(entries: Sequence[Entry]) -> str:
    """``{"names": {name: code}, "messages": [[text, code], ...], "pages": {name: word}}``.

    The word stands on the page of that name of Gradio's and nowhere else.
    """
    names = {
        str(handle): str(entry["code"])
        for entry in entries
        for handle in (entry["name"], *entry["aliases"])
    }
    told = [[text, str(entry["code"])] for entry, text in messages(entries)]
    pages = {slug_of(name): one.word for one in named() for name in (*one.also, one.name)}
    made = {"names": names, "messages": told, "pages": pages}
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n"
