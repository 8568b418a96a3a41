"""Names of the module that are bound once."""

import pytest

from flow.flowing import given


@pytest.mark.parametrize(
    ("bound", "kind"),
    [
        ("OUT = 'a.txt'", "text"),
        ("OUT = Path('a')", "path"),
        ("OUT = Path('a') / 'b'", "path"),
        ("OUT = Path(__file__).resolve().parent", "path"),
        ("OUT = f'{__name__}.txt'", "text"),
        ("OUT = os.path.join('a', 'b')", "text"),
        ("OUT = work()", "unknown"),
        ("OUT = Path('a')\nOUT = 'b'", "unknown"),
        ("OUT = np.zeros(3)", "unknown"),
    ],
)
def test_kinds(bound: str, kind: str) -> None:
    body = f"from pathlib import Path\n{bound}\ndef f(t):\n    return OUT\n"
    assert given(body) == [f"Textbox: {kind}"]
