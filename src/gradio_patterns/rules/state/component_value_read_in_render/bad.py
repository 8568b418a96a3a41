import gradio as gr

with gr.Blocks(title="Rows") as demo:
    count = gr.Number(1, label="How many", interactive=True)

    @gr.render(triggers=[count.change])
    def rows():
        for number in range(int(count.value) + 1):
            gr.Markdown(f"This is row {number}")


if __name__ == "__main__":
    demo.launch()
