# gradio: 3.50.2, 6.31.0
import gradio as gr
from gradio import Interface

with gr.Blocks() as demo:
    gr.Textbox()

demo.launch(prevent_thread_lock=True)
demo.queue(max_size=5)  # expect: queue-after-launch -> demo.queue(max_size=5) ⏎ demo.launch(prevent_thread_lock=True)

chat = gr.ChatInterface(lambda m, h: m)
if __name__ == "__main__":
    chat.launch()
    chat.queue(max_size=3)  # expect: queue-after-launch

Interface(len, "text", "number").launch().queue(max_size=2)  # expect: queue-after-launch


def main():
    with gr.Blocks() as page:
        gr.Textbox()
    page.launch(
        share=False,
    )
    page.queue(  # expect: queue-after-launch
        max_size=4,
    )
