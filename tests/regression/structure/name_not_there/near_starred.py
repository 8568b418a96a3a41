"""Names may come with a star."""

import gradio as gr
from parts import *


def greet(name):
    return tidy(name)


gr.Interface(greet, "text", "text").launch()
