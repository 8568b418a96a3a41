import gradio as gr


def tell(evt: gr.SelectData):
    return f"You chose number {evt.index + 1}"


def greet(request: gr.Request):
    return f"Hello, {request.client.host}"


def count(progress=gr.Progress()):
    progress(0.5)
    return "counted"


with gr.Blocks(title="Colours") as demo:
    colour = gr.Radio(["red", "blue"], label="Colour")
    note = gr.Textbox(label="Note")
    hello = gr.Button("Hello")
    start = gr.Button("Count")
    colour.select(tell, None, note)
    hello.click(greet, None, note, api_name="greet")
    start.click(count, None, note, api_name="count")

demo.queue()

if __name__ == "__main__":
    demo.launch()
