import gradio as gr

# Prices in euro.
RATE = 1.08


def dollars(amount, fee):
    return round(amount * RATE - fee, 2)


gr.Interface(
    dollars,
    [
        gr.inputs.Number(default=10, label="Euro"),
        gr.inputs.Slider(minimum=0, maximum=5, default=1, label="Fee"),  # per transfer
    ],
    gr.outputs.Label(label="Dollar"),
    layout="vertical",
    thumbnail="money.png",
).launch()
