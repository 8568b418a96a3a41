import gradio as gr
from huggingface_hub import CommitScheduler

scheduler = CommitScheduler(repo_id="a/b", folder_path="data", every=2)


def now():
    return "12:00"


with gr.Blocks() as demo:
    gr.Textbox(now, every=5)
    gr.Timer(5).tick(now, None, None)


class Schedule:
    def load(self, fn, every):
        return fn


Schedule().load(now, every=5)
