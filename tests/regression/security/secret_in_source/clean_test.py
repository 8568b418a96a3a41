"""Run with pytest: the keys in here open nothing."""

import gradio as gr

KEY = "sk-" "Zr8mQw2LxVb7TnKc4JfHs9PdGy3RaEuX6oBiCt5M"
demo = gr.Interface(len, "text", "number")
