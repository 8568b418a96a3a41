import gradio as gr


def vote(candidate):
    if candidate is None:
        raise gr.Error("Please choose a candidate.")
    return f"Vote for {candidate} counted"


with gr.Blocks(title="Class president") as demo:
    candidate = gr.Dropdown(["Ada", "Grace", "Linus"], label="Candidate")
    receipt = gr.Textbox(label="Receipt", elem_id="receipt")
    gr.Button("Vote").click(vote, candidate, receipt)

if __name__ == "__main__":
    demo.launch()
