import gradio as gr

SIZES = ["S", "M", "L"]

with gr.Blocks() as demo:
    gr.Radio(["red", "blue"], value="red")
    gr.Radio(SIZES, value=SIZES[0])
    gr.Radio(SIZES, value=None)
    gr.Dropdown(choices=[("One", 1), ("Two", 2)], value=2)
    gr.CheckboxGroup(["x", "y"], value=[])
    gr.CheckboxGroup(["x", "y"], value="x")
    gr.Radio([1, 2, 3], value=2)
