import gradio as gr


def grown(text):
    lines = [text]
    lines.append("more")
    return "\n".join(lines)


def taken(text):
    parts = [text]
    return parts[0]


def nothing(text):
    if not text:
        return []
    return {"a": [text]}


def several(text):
    rows = [text]
    return rows, text


def joined(text):
    return ", ".join([text])


def built(text):
    return [part for part in text.split()]


with gr.Blocks() as demo:
    text = gr.Textbox()
    shown = gr.Markdown()
    found = gr.JSON()
    go = gr.Button()
    go.click(grown, text, shown)
    go.click(taken, text, shown)
    go.click(nothing, text, found)
    go.click(several, text, [found, shown])
    go.click(joined, text, shown)
    go.click(built, text, found)
