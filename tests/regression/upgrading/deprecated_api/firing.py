# gradio: 6.31.0
import gradio as gr
from gradio import Dataframe

with gr.Blocks() as demo:
    gr.Dataframe(col_count=3)  # expect: deprecated-api
    frame = Dataframe(row_count=(2, "fixed"))  # expect: deprecated-api
    go = gr.Button()
