def app():
    import gradio as gr

    return gr.Markdown("x")
