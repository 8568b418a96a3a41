"""In the browser: the tool is noted, but the listener on the state does not run."""

from proving import Example, Seen

GRADIO = ("4.32.2", "4.33.0")


def observe(app: Example) -> Seen:
    built = app.build()
    if built.error:
        return Seen(False, built.error)
    with app.running() as server, server.page() as page:
        page.get_by_label("Tool", exact=True).fill("saw")
        page.get_by_label("Tool", exact=True).press("Enter")
        note, bag = page.get_by_label("Note"), page.get_by_label("Tools in the bag")
        for _ in range(60):
            page.wait_for_timeout(100)
            if note.input_value():
                break
        noted = note.input_value()
        for _ in range(20):
            shown = bag.input_value()
            if shown == "1":
                break
            page.wait_for_timeout(100)
    return Seen(noted != "" and shown == "0", f"{noted!r} is noted; tools in the bag: {shown}")
