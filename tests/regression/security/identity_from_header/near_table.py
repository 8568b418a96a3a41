import gradio as gr


def columns(headers):
    return headers[0], headers.get("name"), "age" in headers


gr.Interface(columns, gr.JSON(), "json")
