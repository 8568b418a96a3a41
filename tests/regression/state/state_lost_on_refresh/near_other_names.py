import gradio as gr


def step(n):
    return n + 1


with gr.Blocks() as demo:
    counter = gr.State(0)
    last_result = gr.State(None)
    users_seen_today = gr.Textbox()
    settings = gr.State({"size": 3})
    user_list = gr.BrowserState([])
    gr.Button().click(step, counter, counter)
    gr.Button().click(step, last_result, last_result)
    gr.Button().click(str, settings, users_seen_today)
    gr.Button().click(list, None, user_list)
