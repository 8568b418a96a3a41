import gradio as gr

HEAD = """
<script>
function greet() { document.title = "Hello"; }
</script>
"""

with gr.Blocks() as demo:
    gr.HTML('<a href="#" onclick="greet()">Greet me</a>')
    demo.load(None, js="function greet() { console.log('first'); }")

demo.launch(head=HEAD)
