# gradio: 4.44.1, 6.31.0
import gradio as gr
from shop import price


def buy(name, count):
    if not count:
        raise gr.Error("How many {name} do you want?")  # expect: braces-not-filled -> raise gr.Error(f"How many {name} do you want?")
    try:
        return price(name)
    except KeyError as e:
        gr.Warning("Not found: {str(e)} \n")  # expect: braces-not-filled
        gr.Info(message="{count:d} of {name!r} are gone")  # expect: braces-not-filled
        return None
