import gradio as gr
from solver import solve

solve(time_limit=3)


class Job:
    def submit(self, fn, time_limit):
        return fn


Job().submit(len, time_limit=3)
gr.Markdown("time_limit")


def start(cluster):
    cluster.submit(fn=len, inputs=["a"], time_limit=60)
