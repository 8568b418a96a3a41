"""A click on the empty page ends in an error about None."""

import contextlib

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        with contextlib.suppress(Exception):
            server.client().predict(None, api_name="/measure")
        output = server.output()
    error = next((line for line in output.splitlines() if "'NoneType' object" in line), "")
    return Seen(bool(error), error.strip() or "the visitor is told what is missing")
