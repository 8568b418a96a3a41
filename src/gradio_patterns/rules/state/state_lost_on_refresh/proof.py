"""In the browser: after a reload the nickname is forgotten."""

import gradio as gr

from proving import Example, NotApplicable, Seen

GRADIO = ("5.6.0",)


def wait_for(page, note, start):
    for _ in range(80):
        if note.input_value().startswith(start):
            break
        page.wait_for_timeout(100)
    return note.input_value()


def observe(app: Example) -> Seen:
    if not hasattr(gr, "BrowserState"):
        raise NotApplicable("this version has nothing else to keep the value in")
    with app.running() as server, server.page() as page:
        note = page.get_by_label("Notice board")
        wait_for(page, note, "Welcome back")
        page.get_by_label("Nickname").fill("Ada")
        page.get_by_role("button", name="Save").click()
        wait_for(page, note, "Saved")
        page.reload()
        shown = wait_for(page, note, "Welcome back")
    return Seen("Ada" not in shown, f"after the reload the page says {shown!r}")
