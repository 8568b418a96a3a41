"""An address is typed: how often was it loaded?"""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_label("Address").click()
        page.get_by_label("Address").press_sequentially("abcdef", delay=150)
        loads = ""
        for _ in range(60):
            page.wait_for_timeout(100)
            loads = page.get_by_label("Loads").input_value()
            if loads:
                break
    said = "at least once" if loads else "not once"
    return Seen(loads not in {"", "0"}, f"before Enter it was loaded {said}")
