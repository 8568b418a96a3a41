import gradio as gr

ADDRESSES = ["0.0.0.0", "::"]
gr.Dropdown(ADDRESSES, value="0.0.0.0")
gr.Interface(lambda x: x, "text", "text").launch()
