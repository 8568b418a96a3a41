import gradio as gr


def notify(text):
    return f"Sent {text}"  # expect: handler-returns-other-outputs


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(notify, text, None)
