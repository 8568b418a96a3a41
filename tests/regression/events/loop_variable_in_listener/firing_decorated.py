import gradio as gr


def build(rows):
    with gr.Blocks() as demo:
        for row in rows:
            box = gr.Textbox(row.title)
            done = gr.Button("Done")

            @done.click(outputs=box)
            def finish():
                return row.done()  # expect: loop-variable-in-listener

            gr.on(
                [box.submit],
                lambda: {box: "sent"},  # expect: loop-variable-in-listener
                None,
                box,
            )
    return demo
