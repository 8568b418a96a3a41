"""The score board of the regatta."""

import gradio as gr


def clear():
    return ""


with gr.Blocks() as demo:
    board = gr.Textbox("Blue leads", label="Board")
    gr.Button("Clear the board").click(clear, None, board, api_name="stop")

if __name__ == "__main__":
    demo.launch()
