"""Constructing the component raises; Gradio 3 drops the keyword with a warning."""

from proving import Example, Seen

GRADIO = ("6.0.2", "6.25.0", "6.26.0", "6.27.0")


def observe(app: Example) -> Seen:
    built = app.build()
    told = [built.error, *built.warnings]
    telling = [text for text in told if "alt_text" in text]
    return Seen(bool(telling), telling[0] if telling else built.error or "the app was built")
