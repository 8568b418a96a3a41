import gradio as gr

SCRIPT = """
function start() {
    function greet() { document.title = "Hello"; }
    document.addEventListener("keydown", () => greet());
    const step = (n) => n + 1;
    step(1);
}
"""
OTHER = "(step) => step(2)"
AGAIN = "() => { function greet() { return 1; } return greet(); }"

with gr.Blocks() as demo:
    go = gr.Button()
    gr.Markdown("press a key to greet() yourself")
    gr.HTML("<p>greet() is called at the start()</p>")
    demo.load(None, js=SCRIPT)
    go.click(None, js=OTHER)
    go.click(None, js="() => page.start()")
    go.click(None, js=AGAIN)
