"""Making the component raises, so the app does not start."""

from proving import Example, NotApplicable, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0):
        raise NotApplicable('type="file" was the default, and "filepath" did not exist')
    built = app.build()
    refused = "Invalid value for parameter `type`" in built.error
    return Seen(refused, built.error or "the app was built")
