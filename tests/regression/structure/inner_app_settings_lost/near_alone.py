import gradio as gr


def shout(text):
    return text.upper()


with gr.Interface(shout, "text", "text") as demo:
    gr.Markdown("Loud")

demo.queue(max_size=2).launch()
