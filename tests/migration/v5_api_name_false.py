import gradio as gr


def half(x):
    return x / 2


with gr.Blocks() as demo:
    number = gr.Number(value=3)
    number.submit(half, number, number, api_name=False)
    gr.Examples([[1], [2]], number)

demo.launch(show_api=False)
