"""The limit that is stated is the one that applies anyway."""

from proving import Example, Seen

GRADIO = ("4.0.2",)


def observe(app: Example) -> Seen:
    built = app.build()
    if built.error:
        return Seen(False, built.error)
    fns = getattr(built.module.demo, "fns", [])
    limits = [
        getattr(fn, "concurrency_limit", None)
        for fn in (fns.values() if isinstance(fns, dict) else fns)
    ]
    queue = getattr(built.module.demo, "_queue", None)
    default = getattr(queue, "default_concurrency_limit", 1)
    stated = "concurrency_limit=1" in app.path.read_text()
    return Seen(
        stated and limits == [default],
        f"the listener's limit is {limits[0]}; without one: {default}",
    )
