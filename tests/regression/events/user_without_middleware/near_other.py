import gradio as gr


class Store:
    user = "Ada"
    auth = None


def who(store, request: gr.Request):
    return store.user, request.username, request.session_hash


def plain(request):
    return request.user, request.auth


def kept(evt: gr.SelectData, request: gr.Request):
    return evt.user, request.state.user


with gr.Blocks() as demo:
    store = gr.State(Store())
    one, two, three = gr.Textbox(), gr.Textbox(), gr.Textbox()
    demo.load(who, store, [one, two, three])
    one.select(kept, None, [one, two])
    demo.load(plain, store, [one, two])

demo.launch(auth=None)
