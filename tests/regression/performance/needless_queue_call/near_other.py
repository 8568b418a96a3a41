import gradio as gr
from workers import Pool

pool = Pool()
pool.queue()


class Desk:
    def queue(self):
        return self


Desk().queue()


def run(demo):
    demo.queue()
