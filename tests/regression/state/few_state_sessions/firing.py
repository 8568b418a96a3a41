# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Interface

FEW = 5


def add(a, b):
    return a, b


with gr.Blocks() as demo:
    kept = gr.State([])
demo.launch(state_session_capacity=1)  # expect: few-state-sessions
demo.queue().launch(
    share=False,
    state_session_capacity=FEW,  # expect: few-state-sessions
)
Interface(add, ["text", "state"], ["text", "state"]).launch(state_session_capacity=20)  # expect: few-state-sessions
