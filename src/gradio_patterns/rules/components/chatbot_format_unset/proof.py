"""Building the interface warns that the default format will go."""

from proving import Example, NotApplicable, Seen

GRADIO = ("5.0.1",)


def observe(app: Example) -> Seen:
    if app.gradio < (4, 38):
        raise NotApplicable("type= does not exist before 4.38; pairs are the only format")
    if app.gradio >= (6, 0):
        raise NotApplicable("type= is gone; messages are the only format")
    built = app.build()
    warned = [text for text in built.warnings if "tuples" in text]
    return Seen(bool(warned), warned[0][:280] if warned else built.error or "no warning")
