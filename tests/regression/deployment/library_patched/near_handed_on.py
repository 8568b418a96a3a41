import functools
import inspect

import gradio as gr


def noted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print(function.__name__)
        return function(*args, **kwargs)

    return wrapper


inspect.cleandoc = noted(inspect.cleandoc)
demo = gr.Interface(str, "text", "text")
