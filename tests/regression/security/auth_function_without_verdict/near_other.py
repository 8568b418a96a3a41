import gradio as gr


def login(user, password):
    return False, "Wrong password"


with gr.Blocks() as demo:
    user = gr.Textbox(label="User")
    word = gr.Textbox(label="Password", type="password")
    ok = gr.Checkbox()
    why = gr.Textbox()
    gr.Button("Log in").click(login, [user, word], [ok, why])
demo.launch(auth=None)
