import gradio as gr


def rows(words):
    out = [w.upper() for w in words]
    out = [out]
    return out


def groups(words):
    out = []
    out.append([w.upper() for w in words])
    return out


def gathered(words):
    out = []
    for w in words:
        out.append(w.upper())
    out.insert(0, "x")
    return out


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(rows, box, box, batch=True)
    box.submit(groups, box, box, batch=True)
    box.submit(gathered, box, box, batch=True)
