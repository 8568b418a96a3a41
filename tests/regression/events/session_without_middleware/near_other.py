import gradio as gr
import requests

session = requests.Session()


class Store:
    session = None


def who(store, request: gr.Request):
    print(request.session_hash, store.session, request.headers, session.get("https://example.org"))
    return Store().session, store.request.session


def picked(evt: gr.SelectData, request: gr.Request):
    return evt.session, request.state.session


def plain(request):
    return request.session


with gr.Blocks() as demo:
    store = gr.State(Store())
    demo.load(who, store, [gr.Textbox(), gr.Textbox()])
    gr.Textbox().select(picked, None, [gr.Textbox(), gr.Textbox()])
    demo.load(plain, store, gr.Textbox())

demo.launch()
