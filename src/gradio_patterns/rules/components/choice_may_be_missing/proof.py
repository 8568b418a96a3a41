"""A name that is not there is asked for: what does the dropdown get?"""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    update = app.build().module.choose("three")
    value = update["value"]
    return Seen(value == "three", f"of one and two, the dropdown is given {value!r}")
