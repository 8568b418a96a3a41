"""An uploaded pickle writes a file on the server."""

import os
import pickle

from proving import Example, NotApplicable, Seen


class Command:
    """Runs when it is loaded."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("was_here",)


def observe(app: Example) -> Seen:
    if app.gradio < (4, 0):
        raise NotApplicable("gr.File handed over no path before 4.0")
    path = app.folder / "words.pickle"
    path.write_bytes(pickle.dumps([Command()]))
    with app.running() as server, server.page() as page:
        page.locator("input[type=file]").first.set_input_files(str(path))
        page.get_by_text("words").first.wait_for()
        page.wait_for_timeout(800)
        page.get_by_role("button", name="Count").click()
        made = server.folder / "was_here"
        for _ in range(40):
            page.wait_for_timeout(100)
            if made.exists() or "Error" in server.output():
                break
        ran = made.exists()
    return Seen(ran, f"the uploaded file {'ran a command' if ran else 'ran nothing'}")
