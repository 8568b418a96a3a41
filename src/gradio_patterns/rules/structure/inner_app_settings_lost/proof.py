"""The app that is launched does not know the limit of the queue."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    demo = app.build().module.demo
    queue = getattr(demo, "_queue", None)
    limit = getattr(queue, "max_size", None)
    return Seen(limit != 20, f"the launched app lets {limit or 'any number of'} requests wait")
