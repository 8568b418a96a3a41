"""The page offers letters, from the start and after an update."""

import re

from proving import Example, Seen


def observe(app: Example) -> Seen:
    shown, first = _choices(app)
    source = app.folder / "app.py"
    text = source.read_text()
    found = re.search(r"gr\.Radio\((.+), label=", text)
    choices = found.group(1) if found else "[]"
    later = f"    demo.load(lambda: gr.update(choices={choices}), None, size)\n\n\nif __name__"
    text = text.replace(f"gr.Radio({choices},", "gr.Radio([],").replace("\n\nif __name__", later)
    source.write_text(text)
    after, _ = _choices(app)
    what = f"{shown} choices, the first is {first!r}; {after} after an update"
    return Seen(shown > 2 and after > 2, what)


def _choices(app: Example) -> tuple[int, str]:
    with app.running() as server, server.page() as page:
        for _ in range(30):
            if page.locator("input[type=radio]").count():
                break
            page.wait_for_timeout(100)
        page.wait_for_timeout(200)
        texts = [text.strip() for text in page.locator("label:has(input)").all_inner_texts()]
        return page.locator("input[type=radio]").count(), texts[0] if texts else ""
