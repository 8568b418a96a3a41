"""The fourth argument was meant as the step, and the slider has another."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    step = app.build().module.weight.step
    return Seen(step != 0.5, f"the step of the slider is {step}")
