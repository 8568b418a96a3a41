import gradio as gr


def lock():
    return gr.update(value="Translating", interactive=False)


def translate(text):
    if not text.strip():
        raise gr.Error("There is nothing to translate")
    return text.replace("hello", "moi")


def unlock():
    return gr.update(value="Translate", interactive=True)


with gr.Blocks(title="Pocket translator") as demo:
    text = gr.Textbox(label="English")
    finnish = gr.Textbox(label="Finnish")
    go = gr.Button("Translate")
    work = go.click(lock, None, go).then(translate, text, finnish)
    work.then(unlock, None, go)

if __name__ == "__main__":
    demo.launch()
