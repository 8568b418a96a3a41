"""Counting a table with something in it ends in an error."""

import json

from proving import Example, Seen


def observe(app: Example) -> Seen:
    table = {"headers": ["a", "b"], "data": [[1, 2], [3, 4]], "metadata": None}
    sent: object = table
    if app.gradio < (4,):  # its client sends a table as a file
        path = app.folder / "table.json"
        path.write_text(json.dumps(table))
        sent = str(path)
    with app.running() as server:
        try:
            answer = server.client().predict(sent, api_name="/rows")
        except Exception as error:
            answer = f"{type(error).__name__}: {error}"
        output = server.output()
    error = next((line for line in output.splitlines() if "is ambiguous" in line), "")
    return Seen(bool(error), error.strip() or f"the visitor is shown {answer!r}")
