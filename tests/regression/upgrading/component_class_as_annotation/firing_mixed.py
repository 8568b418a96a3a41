import gradio as gr


def pick(one: gr.Radio, many: list[str], seed: gr.Number = 1):  # expect: component-class-as-annotation, component-class-as-annotation
    return many[int(seed)] + one


with gr.Blocks() as demo:
    a, b, c = gr.Radio(["x"]), gr.CheckboxGroup(["x"]), gr.Number()
    gr.Button().click(pick, [a, b, c], a)
