import gradio as gr

with gr.Blocks() as demo:
    a = gr.Number(label="A")
    b = gr.Number(label="B")
    c = gr.Number(label="Sum")
    add = gr.Button("Add")
    first = add.click(lambda x, y: x + y, [a, b], c, show_api=False)
    first.then(lambda x: print(x), c, None, show_api=True)
    gr.on([a.change, b.change], lambda: None, None, c, show_api=False)

demo.launch(show_api=False)
