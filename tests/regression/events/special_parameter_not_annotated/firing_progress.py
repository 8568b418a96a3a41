import gradio as gr


def work(text, progress):  # expect: special-parameter-not-annotated
    progress(0.5, desc="halfway")
    return text


def each(text, progress):  # expect: special-parameter-not-annotated
    return [letter for letter in progress.tqdm(text)]


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(work, box, box)
    box.change(each, box, box)
