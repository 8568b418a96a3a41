import gradio as gr


async def hello(text, request: gr.Request):
    return text + str(request.user.is_authenticated)  # expect: user-without-middleware


gr.Interface(hello, "text", "text").launch()
