# gradio: 6.31.0
import gradio as gr


def keep(text, log):
    log = log + [{"role": "user", "content": text}]
    return log, log[-1]["content"].strip(), "\n".join(line["content"] for line in log)


def rewritten(history):
    history = [{"role": "user", "content": turn["content"][0]["text"]} for turn in history]
    return history, history[-1]["content"].upper(), ""


with gr.Blocks() as demo:
    log = gr.State([])
    chat = gr.Chatbot()
    text, out = gr.Textbox(), gr.Textbox()
    text.submit(keep, [text, log], [log, text, out])
    text.change(rewritten, chat, [chat, text, out])
