# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Interface

with gr.Blocks() as demo:
    gr.Textbox()
demo.launch(max_size=5)  # expect: queue-option-on-launch -> demo.queue(max_size=5).launch()
demo.launch(
    share=False,
    default_concurrency_limit=3,  # expect: queue-option-on-launch -> demo.queue(default_concurrency_limit=3).launch(
)
demo.launch(max_size=9, default_concurrency_limit=2)  # expect: queue-option-on-launch -> no fix
Interface(len, "text", "number").launch(status_update_rate=3)  # expect: queue-option-on-launch


def main():
    with gr.Blocks() as page:
        gr.Textbox()
    page.launch(api_open=False)  # expect: queue-option-on-launch
