import gradio as gr

demo = gr.Interface(
    lambda text, tone: text + tone,
    ["text", gr.Radio("formal, casual")],  # expect: choices-as-text
    "text",
)
