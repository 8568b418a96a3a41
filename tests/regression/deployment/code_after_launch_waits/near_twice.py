"""Two ways to start the same app, one of them to be deleted."""

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")

if __name__ == "__main__":
    demo.launch()
    demo.launch(show_error=True)
