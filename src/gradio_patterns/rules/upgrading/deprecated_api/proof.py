"""Building the app warns."""

from proving import Example, Seen

GRADIO = ("5.49.1",)


def observe(app: Example) -> Seen:
    built = app.build()
    told = [text for text in built.warnings if "Passing a tuple to 'row_count'" in text]
    return Seen(bool(told), built.error or (told[0] if told else "no such warning"))
