"""launch() raises, so the app does not start."""

from proving import AppDied, Example, NotApplicable, Seen

GRADIO = ("4.28.3",)


def observe(app: Example) -> Seen:
    if app.gradio < (4, 28):
        raise NotApplicable("launch() has max_file_size= since 4.28")
    try:
        with app.running():
            return Seen(False, "the app starts")
    except AppDied as died:
        lines = [line for line in died.output.splitlines() if "Error" in line]
        last = lines[-1] if lines else ""
        return Seen("ValueError" in last, last or "the app stopped without a word")
