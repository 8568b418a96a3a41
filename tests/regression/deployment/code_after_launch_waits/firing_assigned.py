import gradio as gr
from ui import make

if __name__ == "__main__":
    app, local, share = make().launch(share=False)
    gr.Interface(lambda x: x, "text", "text").launch()  # expect: code-after-launch-waits
