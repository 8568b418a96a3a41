"""Building the app warns that the look has moved."""

from proving import Example, Seen

GRADIO = ("5.47.2", "6.0.2", "6.1.0")


def observe(app: Example) -> Seen:
    built = app.build()
    told = [
        text for text in built.warnings if "have been moved from the Blocks constructor" in text
    ]
    return Seen(bool(told), built.error or (told[0] if told else "no warning about the look"))
