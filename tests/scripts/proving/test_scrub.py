"""Observations read the same on every machine."""

import pytest

from proving.authoring.scrub import LONGEST, same_but_jitter, scrub


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("File /tmp/gradio-patterns-x1/proof-ab_1/app/app.py, line 3", "File app.py, line 3"),
        ("at /home/x/envs/6.31.0/lib/python3.11/site-packages/gradio/a.py", "at gradio/a.py"),
        ("Running on http://127.0.0.1:43121/", "Running on http://127.0.0.1:PORT/"),
        ("<function f at 0x7f3c2a1b>", "<function f at 0x…>"),
        ("a\n  b\x1b[31m c\x1b[0m", "a b c"),
        ("took 1.5 s on Gradio 6.31.0, code 404", "took 1.5 s on Gradio 6.31.0, code 404"),
    ],
)
def test_scrub(raw: str, clean: str) -> None:
    assert scrub(raw) == clean


def test_known_folders_and_length() -> None:
    assert scrub("no /cache/x/file.txt here", ["/cache/x"]) == "no file.txt here"
    assert len(scrub("long " * 200)) <= LONGEST


def test_jitter_is_in_decimals_only() -> None:
    assert same_but_jitter("took 1.21 s", "took 12.9 s")
    assert not same_but_jitter("2 calls", "3 calls")
    assert not same_but_jitter("Gradio 5.50.0", "Gradio 6.31.0")
