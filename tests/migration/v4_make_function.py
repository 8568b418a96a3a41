import gradio as gr


def build():
    with gr.Blocks(css="h1 { color: teal }", title="Made") as demo:
        gr.Markdown("# Made in a function")
        gr.Gallery(show_share_button=False, label="Empty")
    return demo


def main():
    demo = build()
    demo.queue().launch(show_api=False)


if __name__ == "__main__":
    main()
