"""What a call leaves out, and calls that may be given it after all."""

import gradio as gr
from gradio import Interface
from parts import Box

OPTIONS = {"outputs": "text"}

gr.Interface(str.upper)  # expect: argument-missing "inputs= and outputs="
Interface(str.upper, "text")  # expect: argument-missing "outputs="
gr.Interface(str.upper, "text", outputs="text")
gr.Interface(str.upper, "text", **OPTIONS)
gr.NoSuchThing()
Box()

try:
    gr.Interface(str.upper)
except TypeError:
    gr.Interface(str.upper, "text", "text")
