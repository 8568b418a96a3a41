import gradio as gr


def knots(kmh):
    return round(kmh / 1.852, 1)


with gr.Blocks(title="Harbour office") as demo:
    speed = gr.Number(label="Speed in km/h", value=20)
    result = gr.Number(label="Knots")
    convert = gr.Button("Convert")
    convert.click(knots, speed, result)

if __name__ == "__main__":
    demo.launch()
