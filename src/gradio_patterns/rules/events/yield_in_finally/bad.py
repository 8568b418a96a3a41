import time

import gradio as gr


def brew():
    try:
        for minute in range(1, 40):
            yield f"Steeping, minute {minute}"
            time.sleep(0.3)
    finally:
        yield "The tea is ready"
        print("kettle switched off")


with gr.Blocks(title="Teapot") as demo:
    status = gr.Textbox(label="Teapot")
    gr.Button("Brew").click(brew, None, status)

if __name__ == "__main__":
    demo.queue().launch()
