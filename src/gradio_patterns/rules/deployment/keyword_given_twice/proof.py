"""A caller who asks for other words at the start."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    module = app.build().module
    module.demo.launch = lambda **given: given
    try:
        module.demo.__class__.launch = lambda self, **given: None
        module.start(quiet=False, prevent_thread_lock=True)
    except TypeError as error:
        return Seen("multiple values" in str(error), str(error).partition(".")[2])
    return Seen(False, "the caller's value counts")
