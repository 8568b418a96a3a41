"""The run ends in an error about a tuple."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 16):
        raise NotApplicable("gr.Gallery has type= since 4.16")
    with app.running() as server, server.page() as page:
        page.get_by_role("button", name="Measure").click()
        size = page.get_by_label("Size")
        for _ in range(40):
            page.wait_for_timeout(100)
            if size.input_value() or "Error:" in server.output():
                break
        shown, output = size.input_value(), server.output()
    error = next((line for line in output.splitlines() if "Error:" in line), "")
    return Seen(not shown and bool(error), error.strip() or f"the visitor is shown {shown!r}")
