import threading
import uuid

import gradio as gr


class Jobs:
    def __init__(self):
        self.jobs = {}
        self.times = []
        self.lock = threading.Lock()

    def start(self, text):
        job = uuid.uuid4().hex
        with self.lock:
            self.jobs[job] = text  # expect: shared-container-only-grows
        return job

    def finish(self, job):
        self.times.append(clock())  # expect: shared-container-only-grows
        return self.jobs.get(job)


jobs = Jobs()
with gr.Blocks() as demo:
    text = gr.Textbox()
    job = gr.Textbox()
    text.submit(jobs.start, text, job)
    job.change(jobs.finish, job, text)
