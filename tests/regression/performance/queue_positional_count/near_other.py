import gradio as gr
from jobs import Runner

Runner().queue(5)


def later(demo):
    demo.queue(5)
