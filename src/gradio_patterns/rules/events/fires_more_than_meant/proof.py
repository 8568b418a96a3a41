"""An address is typed: how often was it loaded?"""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        page.get_by_label("Address").press_sequentially("abcdef", delay=150)
        page.wait_for_timeout(1500)
        loads = page.get_by_label("Loads").input_value()
    return Seen(loads not in {"", "0"}, f"before Enter it was loaded {loads or 'no'} times")
