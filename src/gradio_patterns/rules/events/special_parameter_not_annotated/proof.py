"""Every one of the three handlers ends in an error."""

from proving import Example, Seen
from proving.server import Server


def observe(app: Example) -> Seen:
    with app.running() as server:
        with server.page() as page:
            page.get_by_label("blue").click()
            note = page.get_by_label("Note")
            for _ in range(40):
                page.wait_for_timeout(100)
                if note.input_value() or "Error:" in server.output():
                    break
            shown = note.input_value()
        errors = [_error(server, 0)]
        answers = [shown]
        for name in ("/greet", "/count"):
            before = len(server.output())
            try:
                answers.append(server.client().predict(api_name=name))
            except Exception:
                errors.append(_error(server, before))
    seen = [error for error in errors if error]
    what = "; ".join(seen) or f"the visitor is shown {answers[0]!r}"
    return Seen(len(seen) == 3 and not shown, what)


def _error(server: Server, after: int) -> str:
    lines = server.output()[after:].splitlines()
    return next((line.strip() for line in lines if "Error:" in line), "")
