import gradio as gr


def bill(nights, breakfast):
    return nights * (95 + (12 if breakfast else 0))


with gr.Blocks(title="Guest house") as demo:
    with gr.Box():
        nights = gr.Slider(1, 14, value=2, step=1, label="Nights")
        breakfast = gr.Checkbox(label="With breakfast")
    total = gr.Number(label="To pay")
    gr.Button("Add up").click(bill, [nights, breakfast], total)

if __name__ == "__main__":
    demo.launch()
