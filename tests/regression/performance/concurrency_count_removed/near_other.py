import gradio as gr
from jobs import Runner

Runner().queue(concurrency_count=5)


def later(demo):
    demo.queue(concurrency_count=5)
