import gradio as gr

with gr.Blocks(title="Rows") as demo:
    count = gr.Number(1, label="How many", interactive=True)

    @gr.render(inputs=count, triggers=[count.change])
    def rows(count_now):
        for number in range(int(count_now) + 1):
            gr.Markdown(f"This is row {number}")


if __name__ == "__main__":
    demo.launch()
