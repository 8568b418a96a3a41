"""Building the app warns."""

from proving import Example, Seen

GRADIO = ("5.49.1",)

TOLD = ("Passing a tuple to 'row_count'", "show_label has no effect when container is False")


def observe(app: Example) -> Seen:
    built = app.build()
    told = [text for text in built.warnings if any(part in text for part in TOLD)]
    return Seen(bool(told), built.error or (told[0] if told else "no such warning"))
