# gradio: 6.31.0
import gradio as gr
from gradio import cache


@gr.cache  # expect: cache-never-hits
def one(text, request: gr.Request):
    return text + request.username


@gr.cache(max_size=10)  # expect: cache-never-hits
def two(text, progress=gr.Progress(track_tqdm=True)):
    return text


@cache  # expect: cache-never-hits
async def three(text, request: gr.Request, progress=gr.Progress()):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(one, box, box)
    box.change(two, box, box)
    box.blur(three, box, box)
