import gradio as gr


def shout(text):
    return text.upper()


loud = gr.Interface(shout, "text", "text")
loud.queue(max_size=3)

with gr.Blocks() as demo:
    gr.Interface(shout, "text", "text")

demo.queue(max_size=3).launch()
