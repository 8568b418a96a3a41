import gradio as gr


def share(people):
    try:
        return f"{100 / people:.0f} EUR each"
    except ZeroDivisionError as error:
        raise gr.Error("There must be somebody to pay.") from error


with gr.Blocks(title="Bill") as demo:
    people = gr.Number(0, label="People")
    each = gr.Textbox("50 EUR each", label="Share")
    go = gr.Button("Divide")
    go.click(share, people, each)


if __name__ == "__main__":
    demo.launch()
