"""Values used as something they are not."""

import pytest

from flow.flowing import app_with
from gradio_patterns.flow.misuse import misuses


def told(body: str, inputs: str) -> list[str]:
    return [f"{m.port.name} {m.trouble}" for m in misuses(app_with(body, inputs))]


@pytest.mark.parametrize(
    ("body", "inputs", "expected"),
    [
        ("return x.convert('L')", "image", ["x has no .convert"]),
        ("return x.shape", "picture", ["x has no .shape"]),
        ("return x - 1", "text", ["x cannot be used with - and a number"]),
        ("return x > 1", "text", ["x cannot be used with > and a number"]),
        ("return x.strip()", "number", ["x has no .strip"]),
        ("return open(x)", "files", ["x open() takes a path"]),
        ("return x.endswith('.wav')", "sound", ["x has no .endswith"]),
        ("a, b, c = x", "sound", ["x has 2 elements, not 3"]),
        ("rate, data = x\n    return data.split()", "sound", ["x[1] has no .split"]),
        ("return x.strip()", "table", ["x has no .strip"]),
        ("return x['a']", "text", ["x has no element ['a']"]),
        ("return [a for a in x]", "number", ["x cannot be gone through"]),
        ("return x.strip()", "text", []),
        ("return x.title.head()", "table", []),
        ("return x * 2", "text", []),
        ("return x + unknown()", "text", []),
        ("x = work(x)\n    return x - 1", "text", []),
        ("return x - 1 if isinstance(x, int) else 0", "text", []),
        ("try:\n        return x - 1\n    except TypeError:\n        return 0", "text", []),
        ("return x.name", "files", ["x has no .name"]),
    ],
)
def test_told(body: str, inputs: str, expected: list[str]) -> None:
    assert told(f"def f(x):\n    {body}\n", inputs) == expected


def test_the_path_of_a_file_has_a_name() -> None:
    body = "def f(x):\n    return x.name\n"
    assert told(body, "gr.File()") == []
    assert told(body, "gr.Video()") == ["x has no .name"]
