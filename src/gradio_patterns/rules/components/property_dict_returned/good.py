import gradio as gr


def choose(plan):
    return gr.update(visible=plan == "Team", value="5 seats")


with gr.Blocks(title="Choose a plan") as demo:
    plan = gr.Radio(["Solo", "Team"], value="Solo", label="Plan")
    seats = gr.Textbox(label="Seats")
    plan.change(choose, plan, seats, api_name="choose")

if __name__ == "__main__":
    demo.launch()
