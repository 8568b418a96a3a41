import gradio as gr


def squares(n):
    return [[i * i] for i in range(int(n))]


with gr.Blocks() as demo:
    with gr.Box():
        with gr.Row().style(equal_height=True):
            n = gr.Number(value=3, label="How many").style(container=False)
            go = gr.Button("List").style(full_width=True)
        table = gr.Dataframe(headers=["Square"])
    go.click(squares, n, table)

demo.launch()
