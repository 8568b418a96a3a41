"""The app cannot be built."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 22):
        raise NotApplicable("gr.ChatInterface has multimodal= since 4.22")
    built = app.build()
    return Seen(bool(built.error), built.error or "the app was built")
