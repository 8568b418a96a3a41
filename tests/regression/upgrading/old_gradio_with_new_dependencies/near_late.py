def app():
    import gradio as gr

    gr.Interface(len, "text", "number").launch()
