import gradio as gr


def save():
    print("saved")


def stub():
    raise NotImplementedError


def executor_like(pool):
    pool.submit(save())


with gr.Blocks() as demo:
    go = gr.Button()
    go.click(save)
    go.click(None, None, None, js="() => alert('hi')")
    go.click(fn=stub())
save()
