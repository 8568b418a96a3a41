import gradio as gr
from gradio import Dropdown

SIZES = ["S", "M", "L"]

with gr.Blocks() as demo:
    gr.Radio(["red", "blue"], value="Red")  # expect: start-value-not-in-choices
    gr.Radio(SIZES, value="XL")  # expect: start-value-not-in-choices
    Dropdown(["a", "b"], value="c")  # expect: start-value-not-in-choices
    gr.Dropdown(choices=[("One", 1), ("Two", 2)], value="One")  # expect: start-value-not-in-choices
    gr.CheckboxGroup(["x", "y"], value=["x", "z"])  # expect: start-value-not-in-choices
    gr.Radio([1, 2, 3], value="1")  # expect: start-value-not-in-choices
    gr.Radio(["yes", "no"], "maybe")  # expect: start-value-not-in-choices
