"""The dict itself is shown as text."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server:
        try:
            shown = server.client().predict("Team", api_name="/choose")
        except Exception as error:
            shown = f"{type(error).__name__}: {error}"[:150]
    # An update comes back as a dict with __type__; a text is what the visitor would read.
    as_text = isinstance(shown, str) and "'visible'" in shown
    return Seen(as_text, f"the text box gets {shown!r}"[:250])
