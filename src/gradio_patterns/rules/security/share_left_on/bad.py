import gradio as gr


def price(nights, breakfast):
    return nights * (68 + (9 if breakfast else 0))


demo = gr.Interface(
    price,
    [gr.Slider(1, 14, value=2, step=1, label="Nights"), gr.Checkbox(label="Breakfast")],
    gr.Number(label="Price in euro"),
    title="Harbour guesthouse",
)

if __name__ == "__main__":
    demo.launch(share=True)
