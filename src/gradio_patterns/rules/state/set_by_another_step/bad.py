import gradio as gr


def begin(state):
    state["count"] = 0
    return state


def add(state):
    state["count"] += 1
    return state, state["count"]


with gr.Blocks() as demo:
    state = gr.State({})
    count = gr.Number(label="Count")
    gr.Button("Begin").click(begin, state, state)
    gr.Button("Add").click(add, state, [state, count], api_name="add")

if __name__ == "__main__":
    demo.launch()
