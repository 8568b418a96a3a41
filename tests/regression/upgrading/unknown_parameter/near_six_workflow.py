# gradio: 6.31.0
"""A workflow is the whole app: functions by list with edges, or by name over a graph file."""

import gradio as gr


def shout(text: str) -> str:
    return text.upper()


def turn(text: str) -> str:
    return text[::-1]


demo = gr.Workflow(bind=[shout, turn], edges=[("shout", "turn")])
other = gr.Workflow(graph="other.json", bind={"louder": shout})

if __name__ == "__main__":
    demo.launch()
