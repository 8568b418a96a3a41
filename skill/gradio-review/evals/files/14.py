"""An older app, still on Gradio 4: tabs, updates, a chat of pairs, a clock."""

from datetime import datetime

import gradio as gr


def reply(text, history):
    return "", [*history, (text, text.upper())]


def now():
    return datetime.now().strftime("%H:%M")


def toggle(shown):
    return gr.update(visible=shown)


with gr.Blocks(theme="soft", css=".narrow {max-width: 40rem}") as demo:
    with gr.Tab("Chat"):
        chat = gr.Chatbot(show_copy_button=True)
        box = gr.Textbox(show_label=False)
        box.submit(reply, [box, chat], [box, chat])
    with gr.Tab("Clock"):
        clock = gr.Textbox(label="Now")
        more = gr.Checkbox(label="More")
        extra = gr.Markdown("More", visible=False)
        more.change(toggle, more, extra)
    demo.load(now, None, clock, every=30)

if __name__ == "__main__":
    demo.launch(show_api=False)
