# gradio: 3.50.2, 5.50.0
import gradio as gr

with gr.Blocks() as demo:
    gr.Dataframe(col_count=(3, "fixed"))
