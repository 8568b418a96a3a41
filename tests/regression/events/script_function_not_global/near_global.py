import gradio as gr

SCRIPT = """
() => {
    function greet() { document.title = "Hello"; }
    window.greet = greet;
    const wave = () => console.log("wave");
    globalThis["wave"] = wave;
}
"""

with gr.Blocks() as demo:
    gr.HTML('<a href="#" onclick="greet()">Greet me</a>')
    gr.HTML('<a href="#" onclick="wave()">Wave</a>')
    demo.load(None, js=SCRIPT)
