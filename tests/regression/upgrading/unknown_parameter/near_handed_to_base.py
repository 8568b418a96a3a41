# These classes hand further keywords on to a base class, which takes them.
import gradio as gr

with gr.Blocks(visible=True, elem_id="page", elem_classes=["wide"]) as demo:
    gr.Markdown("x")

gr.Interface(lambda x: x, "text", "text", visible=True, elem_id="echo")
