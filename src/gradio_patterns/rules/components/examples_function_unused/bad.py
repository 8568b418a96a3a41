import gradio as gr


def shout(text):
    return text.upper()


with gr.Blocks(title="Shout") as demo:
    text = gr.Textbox(label="Text")
    loud = gr.Textbox(label="Loud")
    text.submit(shout, text, loud)
    gr.Examples([["good morning"], ["good night"]], text, loud, shout)


if __name__ == "__main__":
    demo.launch()
