import gradio as gr


def getenv(name):
    return 7860


demo = gr.Blocks()
demo.launch(server_port=getenv("PORT"))
