import os
import signal
import subprocess

import gradio as gr

worker = subprocess.Popen(["sleep", "1000"])


def stop_worker():
    os.kill(worker.pid, signal.SIGTERM)


def stop(request: gr.Request):
    if request.username != "captain":
        raise gr.Error("Only the captain may do this.")
    os._exit(0)


def cleanup(signum, frame):
    os._exit(0)


signal.signal(signal.SIGINT, cleanup)
with gr.Blocks() as demo:
    gr.Button().click(stop_worker)
    gr.Button().click(stop)
