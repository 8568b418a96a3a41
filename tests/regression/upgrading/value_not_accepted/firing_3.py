import gradio as gr

gr.Button("Go", variant="danger")  # expect: value-not-accepted
gr.Button("Go", size="large")  # expect: value-not-accepted
