import html

import gradio as gr

guestbook = [{"author": "Garden club", "text": "Seeds are in the shed."}]


def pin(text):
    guestbook.append({"author": "a guest", "text": text})


def board():
    return "".join(
        f"<p><b>{note['author']}</b>: {html.escape(note['text'])}</p>" for note in guestbook
    )


with gr.Blocks(title="Notice board") as demo:
    text = gr.Textbox(label="Note")
    pinned = gr.Button("Pin")
    shown = gr.HTML()
    pinned.click(pin, text, None, api_name="pin")
    demo.load(board, None, shown)

if __name__ == "__main__":
    demo.launch()
