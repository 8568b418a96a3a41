import gradio as gr

css = ".big { font-size: 2em }"
theme = gr.themes.Monochrome()

with gr.Blocks(css=css, theme=theme, fill_width=True) as demo:
    gr.Markdown("Big", elem_classes="big")

demo.queue(default_concurrency_limit=4)

if __name__ == "__main__":
    demo.launch(show_error=True)
