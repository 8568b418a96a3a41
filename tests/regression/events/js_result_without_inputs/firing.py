# gradio: 4.44.1, 5.50.0, 6.31.0
import gradio as gr

SEARCH = """
async () => {
    const search = new URLSearchParams(window.location.search);
    console.log(search);
    return JSON.stringify(Object.fromEntries(search));
}
"""


def start(query=None):
    return query or "no query"


def theme():
    return "dark"


with gr.Blocks() as demo:
    box = gr.Textbox()
    go = gr.Button()
    demo.load(start, None, box, js=SEARCH)  # expect: js-result-without-inputs
    demo.load(start, outputs=box, js="() => localStorage.getItem('key') || ''")  # expect: js-result-without-inputs
    go.click(theme, [], box, js="() => prompt('Your name')")  # expect: js-result-without-inputs
    go.click(theme, None, box, js="() => [window.innerWidth, 5]")  # expect: js-result-without-inputs
    go.click(fn=start, outputs=[box], js="function name() { return document.title }")  # expect: js-result-without-inputs

    @go.click(outputs=box, js="() => { return 'light'; }")  # expect: js-result-without-inputs
    def other():
        return "other"
