from pathlib import Path

import gradio as gr

Path("logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>')

with gr.Blocks(title="Our club") as demo:
    gr.HTML("<img src='/gradio_api/file=logo.svg' alt='our logo'>")


if __name__ == "__main__":
    demo.launch(allowed_paths=["logo.svg"])
