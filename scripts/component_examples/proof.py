"""What every example must do: draw its page, take a click on Run, and fill in the Result.

Runs inside the environment of one Gradio version, as the proof of a rule does; *symptom* is here
that something went wrong.
"""

import contextlib
from typing import Any

from proving import AppDied, Example, Seen

TOASTS = ".toast-body.error, .toast-wrap .error"
PATIENCE = 12_000


def observe(app: Example) -> Seen:
    console: list[str] = []
    try:
        with app.running() as server:
            with server.page(console=console) as page:
                said = _used(page)
                broken = [*page.locator(TOASTS).all_inner_texts(), *map(str, _faults(console))]
            printed = server.output()
    except AppDied as died:
        return Seen(True, f"the app did not start: {died}")
    if "Traceback" in printed:
        broken.append(printed.strip().splitlines()[-1])
    warned = [line for line in printed.splitlines() if "Warning:" in line]
    if broken or warned or not said:
        return Seen(True, "; ".join([*broken, *warned]) or "nothing came out")
    return Seen(False, said)


def _used(page: Any) -> str:
    """What the Result says in the end, or the last thing said in a chat."""
    chat = page.get_by_test_id("textbox")
    button = page.get_by_role("button", name="Run", exact=True)
    with contextlib.suppress(Exception):  # some have none, some make theirs when the page is there
        button.first.wait_for(timeout=4_000)
    if button.count():
        button.first.click()
    elif not page.get_by_label("Result").count() and chat.count():
        chat.first.fill("Good morning")
        chat.first.press("Enter")
        page.get_by_text("You said: Good morning", exact=True).wait_for(timeout=PATIENCE)
        return "You said: Good morning"
    box = page.get_by_label("Result").first
    for _ in range(PATIENCE // 100):
        if box.input_value():
            page.wait_for_timeout(400)  # an error would show by now
            return str(box.input_value())
        page.wait_for_timeout(100)
    return ""


def _faults(console: list[str]) -> list[str]:
    return [text for text in console if "TypeError" in text or "Uncaught" in text]
