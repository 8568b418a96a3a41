"""All examples are computed before the first visitor comes."""

from proving import Example, Seen

GRADIO = ("5.0.1",)


def observe(app: Example) -> Seen:
    error = app.build().error
    if "cache_mode" in error:
        return Seen(False, error)
    with app.running() as server:
        count = server.output().count("describing")
    return Seen(count == 2, f"examples computed before anybody came: {count} of 2")
