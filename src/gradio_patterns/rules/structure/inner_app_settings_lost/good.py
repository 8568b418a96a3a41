import gradio as gr


def convert(amount, rate):
    return round(amount * rate, 2)


with gr.Blocks(title="Travel money") as demo:
    gr.Markdown("# Travel money")
    gr.Interface(
        convert,
        inputs=[gr.Number(100, label="Euro"), gr.Number(11.4, label="Kronor per euro")],
        outputs=gr.Number(label="Kronor"),
    )

demo.queue(max_size=20)

if __name__ == "__main__":
    demo.launch()
