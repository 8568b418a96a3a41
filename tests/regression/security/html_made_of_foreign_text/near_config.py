import gradio as gr


def show(state):
    config = {"text": "Ready"} if state else {"text": "Waiting"}
    return f"<p>{config['text']}</p>"


def tools(settings):
    return "".join(f"<a href='/x'>{tool['name']}</a>" for tool in settings)


gr.Interface(show, gr.Checkbox(), gr.HTML()).launch()
gr.Interface(tools, gr.JSON(), gr.HTML()).launch()
