"""The stop button does not stop."""

from typing import Any

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        number = page.get_by_label("Count")
        page.get_by_role("button", name="Start").click()
        _until(page, number, 2)
        page.get_by_role("button", name="Stop").click()
        page.wait_for_timeout(1000)
        before = float(number.input_value() or 0)
        goes_on = _until(page, number, before + 2)
    return Seen(goes_on, f"after the click on Stop it {'counts on' if goes_on else 'stands still'}")


def _until(page: Any, number: Any, least: float) -> bool:
    """Whether the count gets that far within two seconds."""
    for _ in range(20):
        if float(number.input_value() or 0) >= least:
            return True
        page.wait_for_timeout(100)
    return False
