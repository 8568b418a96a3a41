import gradio as gr


def knots(kmh):
    return round(kmh / 1.852, 1)


demo = gr.Interface(
    knots,
    gr.Slider(0, 90, value=20, label="Wind in km/h"),
    gr.Number(label="Knots"),
    title="Sailing school",
)

if __name__ == "__main__":
    demo.launch(share=True)
