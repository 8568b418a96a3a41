import gradio as gr


def batched(texts):
    return [[text.upper() for text in texts]]


def pairs(text):
    return [text, text]


def starred(text):
    return [*text]


with gr.Blocks() as demo:
    text = gr.Textbox()
    out = gr.Textbox()
    go = gr.Button()
    go.click(batched, text, out, batch=True, max_batch_size=4)
    go.click(batched, text, out, **{"batch": True})
    go.click(pairs, text, out)
    go.click(pairs, text, [text, out])
    go.click(starred, text, gr.JSON())
