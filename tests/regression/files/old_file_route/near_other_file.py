import gradio as gr


def show(path):
    """In Gradio 4 this was <img src='/file=logo.png'>."""
    print("open it by --file=", path, sep="")
    return f"/download?file={path} file={path}"


with gr.Blocks() as demo:
    box = gr.Textbox(label="file=")
    box.submit(show, box, gr.HTML("<img src='https://example.org/logo.png?file=1'>"))
