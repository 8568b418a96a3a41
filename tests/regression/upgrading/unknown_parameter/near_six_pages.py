# gradio: 6.31.0
"""Several pages with a navigation bar, a sidebar, a walkthrough and a dialogue."""

import gradio as gr

SPEAKERS = ["Ada", "Bob"]


def spoken(lines):
    return f"{len(lines)} lines" if lines else "nothing yet"


def forward():
    return gr.Walkthrough(selected=2)


with gr.Blocks(title="Theatre") as demo:
    gr.Navbar(main_page_name="Stage", value=[("Source", "https://example.org")])
    with gr.Sidebar(open=False, position="right"):
        gr.Markdown("Who is who")
    lines = gr.Dialogue(type="list", speakers=SPEAKERS, label="Scene", submit_btn=True)
    summary = gr.Textbox(label="Summary")
    lines.submit(spoken, lines, summary, api_name="count")

with demo.route("Tickets", "/tickets"):
    gr.Navbar()
    with gr.Walkthrough(selected=1) as steps:
        with gr.Step("Choose", id=1):
            row = gr.Slider(1, 30, value=5, step=1, label="Row")
            chosen = gr.Button("Take it")
        with gr.Step("Pay", id=2):
            paid = gr.Markdown("Thank you.")
    chosen.click(forward, None, steps, api_visibility="private")

if __name__ == "__main__":
    demo.launch(ssr_mode=False)
