"""The app has a queue() of its own: a second one would take its options back."""

import gradio as gr

demo = gr.Interface(len, "text", "number").queue(api_open=False)
demo.launch(max_size=5)  # expect: queue-option-on-launch -> no fix
