"""The key with which the app signs its requests can be read in app.py."""

import os

from proving import Example, Seen


def observe(app: Example) -> Seen:
    os.environ["WEATHER_KEY"] = "sk-proj-this-one-is-set-outside-the-code"
    built = app.build()
    sent = built.module.request_headers("Bergen")["Authorization"].removeprefix("Bearer ")
    inside = sent in (app.folder / "app.py").read_text(encoding="utf-8")
    where = "stands in app.py" if inside else "does not stand in app.py"
    return Seen(inside, f"the key that the app sends, {sent[:9]}..., {where}")
