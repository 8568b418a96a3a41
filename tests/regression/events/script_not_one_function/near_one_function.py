# gradio: 4.44.1, 6.31.0
import gradio as gr

ONE = """
// one outer function
function start() {
    const open = "{";  // {
    function inner() { return open; }
    return inner();
}
"""

with gr.Blocks() as demo:
    go = gr.Button()
    go.click(None, js=ONE)
    go.click(None, js="() => { const n = 1; function f() {} f(); }")
    go.click(None, js="(x) => x")
    go.click(None, js="async function f() { await 1; } // done")
