"""A visitor asks for ../app.py and gets the program."""

from pathlib import Path

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        visitor = server.client()
        asked = Path(visitor.predict("waltz.txt", api_name="/fetch")).read_text(encoding="utf-8")
        assert "Waltz" in asked
        try:
            given = visitor.predict("../app.py", api_name="/fetch")
        except Exception as refused:
            return Seen(False, f"asking for ../app.py is refused: {type(refused).__name__}")
        leaked = "import gradio" in Path(given).read_text(encoding="utf-8")
    return Seen(leaked, "asking for ../app.py downloads the source of the app")
