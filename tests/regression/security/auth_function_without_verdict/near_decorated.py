import functools

import gradio as gr


def first(function):
    @functools.wraps(function)
    def inner(user, password):
        return function(user, password)[0]

    return inner


@first
def check(user, password):
    return False, "no"


gr.Interface(lambda x: x, "text", "text").launch(auth=check)
