"""The second click with the same upload ends in an error."""

from proving import Example, NotApplicable, Seen


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0):
        raise NotApplicable("gr.File handed over no path before 4.0")
    path = app.folder / "dear.txt"
    path.write_text("dear all")
    with app.running() as server, server.page() as page:
        page.locator("input[type=file]").first.set_input_files(str(path))
        page.get_by_text("dear").first.wait_for()
        page.wait_for_timeout(500)
        go, answer = page.get_by_role("button", name="Keep"), page.get_by_label("Answer")
        go.click()
        for _ in range(40):
            page.wait_for_timeout(100)
            if answer.input_value():
                break
        first = answer.input_value().partition(" ")[0]
        go.click()
        page.wait_for_timeout(2500)
        output = server.output()
    error = next((line for line in output.splitlines() if "Error:" in line), "")
    said = error.strip().partition(":")[0] or "no error"
    return Seen(first == "kept" and bool(error), f"{first or 'nothing'}, then {said}")
