import os
import signal
import threading

import gradio as gr


def quit_later():
    threading.Timer(2.0, lambda: os._exit(0)).start()
    gr.Info("Goodbye")


class Page:
    def kill(self):
        pid = os.getpid()
        os.kill(pid, signal.SIGTERM)

    def build(self):
        with gr.Blocks() as demo:
            gr.Button("Stop").click(self.kill)  # expect: visitor-ends-server
            gr.Button("Exit").click(fn=quit_later)  # expect: visitor-ends-server
            gr.Button("Quit").click(_quit)  # expect: visitor-ends-server
        return demo


def _end():
    os.kill(os.getpid(), signal.SIGINT)


def _quit():
    print("bye")
    _end()
