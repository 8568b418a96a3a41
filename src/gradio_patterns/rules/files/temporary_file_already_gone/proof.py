"""The file is gone when Gradio wants to hand it to the visitor."""

from pathlib import Path

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            letter = server.client().predict("Ms Vega", api_name="/write")
            shown = f"the visitor gets a letter: {Path(letter).read_text()[:12]!r}"
        except Exception as error:
            shown = f"the visitor sees an error ({type(error).__name__})"
        gone = "No such file or directory" in server.output()
    return Seen(gone, f"{shown}; server: No such file or directory" if gone else shown)
