import gradio as gr


def early(text):
    result = [text]
    if not text:
        return result  # expect: one-element-list-for-one-output -> no fix
    return text


def helped(text):
    return wrapped(text)  # expect: one-element-list-for-one-output -> no fix


def wrapped(text):
    return (text,)


def failed(text):
    try:
        return text.upper()
    except AttributeError:
        return ["nothing"]  # expect: one-element-list-for-one-output


class Page:
    def show(self, text):
        return text if text else [""]  # expect: one-element-list-for-one-output


def updated(text):
    return gr.update(value=[text])  # expect: one-element-list-for-one-output


with gr.Blocks() as demo:
    text = gr.Textbox()
    shown = gr.Markdown()
    go = gr.Button()
    go.click(early, text, shown)
    go.click(helped, text, shown)
    go.click(failed, text, shown)
    go.click(Page().show, text, shown)
    go.click(updated, text, shown)

gr.Interface(lambda text: [text], "text", "text")  # expect: one-element-list-for-one-output
