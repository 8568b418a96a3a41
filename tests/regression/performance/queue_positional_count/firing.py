# gradio: 4.44.1, 6.31.0
import gradio as gr
from gradio import Interface

WORKERS = 8

with gr.Blocks() as demo:
    gr.Textbox()
demo.queue(5)  # expect: queue-positional-count -> demo.queue(default_concurrency_limit=5)
demo.queue(WORKERS, max_size=20).launch()  # expect: queue-positional-count
Interface(len, "text", "number").queue(3).launch()  # expect: queue-positional-count
gr.ChatInterface(lambda m, h: m).queue(
    10,  # expect: queue-positional-count -> default_concurrency_limit=10,
)
