import gradio as gr


def bold(name):
    return f"**{name}** <b>{name}</b>"


def both(name, size):
    return f"<h1>{name}</h1>", f"<hr style='width: {size}px'>"


with gr.Blocks() as demo:
    name = gr.Textbox()
    size = gr.Slider(1, 9)
    pick = gr.Radio(["a", "b"])
    text = gr.Textbox()
    cleaned = gr.Markdown()
    clean_too = gr.Markdown(sanitize_html=True)
    name.submit(bold, name, clean_too)
    page = gr.HTML()
    name.submit(bold, name, cleaned)
    name.submit(bold, name, text)
    name.change(both, [name, size], [text, page])
    pick.change(bold, pick, page)
