# gradio: 5.50.0, 6.31.0
import gradio as gr
from model import chat

gr.ChatInterface(
    chat,
    examples=["a"],
    cache_examples=True,  # expect: examples-computed-at-start "cache_mode"
    cache_mode="eager",
)
