"""Adding an import at the top of a file."""

import ast

import pytest

from gradio_patterns.app import Source
from gradio_patterns.fixing import edits


def with_os(text):
    source = Source(text)
    made = edits.import_edits(source, ast.parse(text), "os")
    if None in made:
        return None
    data = source.data
    for edit in made:
        data = data[: edit.start] + edit.content.encode() + data[edit.end :]
    return data.decode()


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("import gradio as gr\n", "import os\nimport gradio as gr\n"),
        ("import os\nimport gradio\nos.x\n", "import os\nimport gradio\nos.x\n"),
        (
            '"""Doc."""\nfrom __future__ import annotations\n\nimport gradio\n',
            '"""Doc."""\nfrom __future__ import annotations\n\nimport os\nimport gradio\n',
        ),
        ("import gradio\r\n", "import os\r\nimport gradio\r\n"),
        ("import gradio\nos = 1\n", None),
        ("x = 1\n", None),
    ],
)
def test_import_is_added_once_and_only_where_it_can_stand(text, result):
    assert with_os(text) == result
