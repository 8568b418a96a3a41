"""A text that imports a module: the app runs it."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    text = "[len(__import__('os').sep), 41]"
    with app.running() as server:
        try:
            said = str(server.client().predict(text, api_name="/total"))
        except Exception as error:
            said = f"refused ({type(error).__name__})"
    return Seen("42" in said, f"{text} gives: {said}")
