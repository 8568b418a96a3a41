import gradio as gr


def handler(text):
    def gather(word, found=[]):
        found.append(word)
        return found

    return " ".join(gather(text))


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(handler, box, box)
