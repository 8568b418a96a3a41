import gradio as gr


def plan(city, days):
    return f"{days} days in {city}: arrive rested, walk a lot, book one museum."


with gr.Blocks(title="Trip planner") as demo:
    city = gr.Textbox(label="City")
    days = gr.Slider(1, 14, value=3, step=1, label="Days", render=False)
    with gr.Accordion("Your plan"):
        answer = gr.Markdown()
    gr.Button("Plan my trip").click(plan, [city, days], answer)
    with gr.Row():
        days.render()

if __name__ == "__main__":
    demo.launch()
