"""The run is stopped, and the step after it never comes."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    with app.running() as server, server.page() as page:
        number, status = page.get_by_label("Count"), page.get_by_label("Status")
        page.get_by_role("button", name="Start").click()
        for _ in range(60):
            page.wait_for_timeout(100)
            if float(number.input_value() or 0) >= 3:
                break
        page.get_by_role("button", name="Halt").click()
        for _ in range(120):
            page.wait_for_timeout(100)
            if status.input_value():
                break
        said = status.input_value()
    return Seen(not said, f"after the stop the status is {said.partition(' ')[0]!r}")
