import gradio as gr
from custom import Board


def wire(button, mode):
    button.click(fn=len, inputs=None, trigger_mode="once")
    gr.on([button.click], len, None, trigger_mode="once")


with gr.Blocks() as demo:
    board = Board()
    board.click(len, board, trigger_mode="once")
    gr.Button().click(len, None, trigger_mode=wire)
