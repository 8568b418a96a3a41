"""Word counter with a running log."""

import gradio as gr

last_texts = []


def count(text):
    last_texts.append(text)
    return len(text.split()), "\n".join(last_texts)


with gr.Blocks(title="Words") as demo:
    gr.Markdown("# How many words?")
    with gr.Row():
        text = gr.Textbox(label="Your text", lines=6)
        with gr.Column():
            words = gr.Number(label="Words")
            earlier = gr.Textbox(label="Your earlier texts", lines=6)
    button = gr.Button("Count")
    button.click(count, text, [words, earlier])

if __name__ == "__main__":
    demo.launch()
