import gradio as gr


def filled(text, lines=[]):
    lines.append(text)
    return lines, lines


def read(text, stop=["a", "the"]):
    return " ".join(w for w in text.split() if w not in stop)


def rebound(text, lines=[]):
    lines = list(lines)
    lines.append(text)
    return str(lines)


def safe(text, lines=None):
    lines = lines or []
    lines.append(text)
    return str(lines)


def reply(message, history=[]):
    history.append(message)
    return message


def signed(request: gr.Request, text, lines=[]):
    lines.append((request.username, text))
    return lines, lines


def helper(text, cache={}):
    cache[text] = 1
    return cache


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    kept = gr.State([])
    box.submit(filled, [box, kept], [out, kept])
    box.submit(signed, [box, kept], [out, kept])
    box.submit(read, box, out)
    box.submit(rebound, box, out)
    box.submit(safe, box, out)

gr.ChatInterface(reply).launch()
