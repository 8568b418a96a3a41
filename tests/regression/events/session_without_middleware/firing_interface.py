import gradio as gr


async def hello(text, request: gr.Request):
    return text + request.session.get("name", "")  # expect: session-without-middleware


gr.Interface(hello, "text", "text").launch()
