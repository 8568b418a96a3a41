import gradio as gr


def both(path):
    try:
        return path
    except OSError:
        return None, None  # expect: value-refused-by-output


def all_of_them(names):
    return [names, names]  # expect: value-refused-by-output


def film_and_words(name):
    yield name, (name, "frame")  # expect: value-refused-by-output


with gr.Blocks() as demo:
    name = gr.Textbox()
    go = gr.Button()
    go.click(both, gr.State(), gr.Image())
    go.click(all_of_them, gr.Number(), gr.Plot())
    go.click(film_and_words, gr.Number(), [name, gr.Image()])
