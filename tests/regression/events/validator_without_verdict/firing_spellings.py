"""Answers that are no verdict, however they are put; what may be one is left alone."""

import functools

import gradio as gr
from checks import judged, validate_name

LIMIT = 17
VERDICTS = [gr.validate(True, "")]


def negated(age):
    return not age


def minus(age):
    return -5


def minus_unknown(age):
    return -judged(age)


def both(age):
    return age > 1 and age < 99


def either_verdict(age):
    return age > 17 or gr.validate(False, "Too young")


def arms(age):
    return "fine" if age > 17 else "too young"


def one_arm(age):
    return gr.validate(True, "") if age > 17 else False


def other_arm(age):
    return False if age < 17 else gr.validate(True, "")


def listed(age, name):
    return [age > 17, len(name) > 3]


def listed_verdict(age, name):
    return [age > 17, gr.validate(bool(name), "Say a name")]


def told(age):
    return {"valid": age > 17, "message": "Too young"}


def by_hand(age):
    return {"__type__": "validate", "is_valid": age > 17, "message": "Too young"}


def merged(age):
    return {**judged(age), "message": "Too young"}


def keyed(age):
    return {LIMIT: age > 17}


def called(age):
    return isinstance(age, int)


def called_else(age):
    return judged(age)


def called_method(age):
    return age.check()


def text(age):
    return f"{age} is fine"


def nothing(age):
    return


def looked_up(age):
    return VERDICTS[0]


def raising(age):
    if age < 17:
        raise gr.Error("Too young")
    return True


def streaming(age):
    yield age > 17


@functools.cache
def kept(age):
    return age > 17


def followed(age):
    enough = age > 17
    return enough


with gr.Blocks() as demo:
    age, name = gr.Number(), gr.Textbox()
    go = gr.Button()
    go.click(print, age, None, validator=negated)  # expect: validator-without-verdict
    go.click(print, age, None, validator=minus)  # expect: validator-without-verdict
    go.click(print, age, None, validator=minus_unknown)
    go.click(print, age, None, validator=both)  # expect: validator-without-verdict
    go.click(print, age, None, validator=either_verdict)
    go.click(print, age, None, validator=arms)  # expect: validator-without-verdict
    go.click(print, age, None, validator=one_arm)
    go.click(print, age, None, validator=other_arm)
    go.click(print, [age, name], None, validator=listed)  # expect: validator-without-verdict
    go.click(print, [age, name], None, validator=listed_verdict)
    go.click(print, age, None, validator=told)  # expect: validator-without-verdict
    go.click(print, age, None, validator=by_hand)
    go.click(print, age, None, validator=merged)
    go.click(print, age, None, validator=keyed)
    go.click(print, age, None, validator=called)  # expect: validator-without-verdict
    go.click(print, age, None, validator=called_else)
    go.click(print, age, None, validator=called_method)
    go.click(print, age, None, validator=text)  # expect: validator-without-verdict
    go.click(print, age, None, validator=nothing)  # expect: validator-without-verdict
    go.click(print, age, None, validator=looked_up)
    go.click(print, age, None, validator=raising)
    go.click(print, age, None, validator=streaming)
    go.click(print, age, None, validator=kept)
    go.click(print, age, None, validator=followed)  # expect: validator-without-verdict "followed"
    go.click(print, name, None, validator=validate_name)
    go.click(print, name, None, validator=lambda name: len(name) > 3)  # expect: validator-without-verdict "the lambda never"
    go.click(print, age, None)
