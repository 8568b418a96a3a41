"""Values that are no choices, and calls whose choices are not all there to read."""

import gradio as gr
from parts import CHOICES, start

OPTIONS = {"label": "Side"}

gr.Radio(["left", "right"], value="up")  # expect: start-value-not-in-choices "'up' is none"
gr.Dropdown([("One", 1), ("Two", 2)], value="One")  # expect: start-value-not-in-choices
gr.CheckboxGroup(["a", "b"], value=["a", "z"])  # expect: start-value-not-in-choices "'z' is none"
gr.CheckboxGroup(["a", "b"], "z")  # expect: start-value-not-in-choices
gr.Dropdown(["a", "b"], value="a")
gr.Dropdown(["a", "b"], value=["z"], multiselect=True)
gr.Radio(["left"], value="up", **OPTIONS)
gr.Dropdown(["left"], value="up", allow_custom_value=True)
gr.Radio(CHOICES, value="up")
gr.Radio(["left"], value=start)
gr.Radio(["left"])
gr.Radio([("a", "b", "c"), "d"], value="up")
gr.Radio([None, "d"], value="up")
gr.Radio([], value="up")
