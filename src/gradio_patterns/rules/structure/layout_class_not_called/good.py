import gradio as gr

with gr.Blocks(title="Two boxes") as demo:
    with gr.Row():
        gr.Textbox(label="Left")
        gr.Textbox(label="Right")


if __name__ == "__main__":
    demo.launch()
