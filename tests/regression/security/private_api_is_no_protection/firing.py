# gradio: 4.44.1
import shutil
import subprocess

import gradio as gr


def delete_all():
    shutil.rmtree("data")
    return "gone"


class Panel:
    def __init__(self):
        with gr.Blocks() as self.demo:
            out = gr.Textbox()
            go = gr.Button("Go")
            go.click(self.restart, None, out, api_name=False)  # ask: private-api-is-no-protection

    def restart(self):
        subprocess.run(["systemctl", "restart", "app"])
        return "again"


with gr.Blocks() as demo:
    out = gr.Textbox()
    go = gr.Button("Go")
    go.click(
        delete_all,
        outputs=out,
        show_api=False,  # ask: private-api-is-no-protection
    )
    demo.load(delete_all, None, out, api_name=False)  # ask: private-api-is-no-protection
