import gradio as gr


def halve(number):
    if number > 100:
        raise gr.Error("At most 100, please")
    return number / 2


with gr.Blocks(title="Halves") as demo:
    number = gr.Number(300, label="Number")
    half = gr.Number(label="Half of it")
    go = gr.Button("Halve")
    go.click(halve, number, half, api_name="halve")


if __name__ == "__main__":
    demo.launch()
