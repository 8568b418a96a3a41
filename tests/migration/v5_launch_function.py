import gradio as gr


def build():
    with gr.Blocks(title="Names", theme=gr.themes.Monochrome(), css="a { color: red }") as blocks:
        gr.Markdown("[a link](#top)")
    return blocks


def start(app):
    app.queue(max_size=10)
    app.launch(show_error=True)


demo = build()

if __name__ == "__main__":
    start(demo)
