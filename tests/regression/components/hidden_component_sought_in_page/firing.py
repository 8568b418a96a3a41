# gradio: 5.46.0, 6.31.0
import gradio as gr
from gradio import Textbox

HEAD = """
<script>
  function send(value) {
    const box = document.getElementById("bridge");
    box.querySelector("textarea").value = value;
  }
  const go = () => document.querySelectorAll("#go-button")[0].click();
</script>
"""


def act(value):
    return value


with gr.Blocks() as demo:
    bridge = Textbox(visible=False, elem_id="bridge")  # expect: hidden-component-sought-in-page "use visible=" -> visible="hidden"
    go = gr.Button(
        "Go",
        elem_id="go-button",
        visible=False,  # expect: hidden-component-sought-in-page
    )
    out = gr.Textbox()
    go.click(act, bridge, out, js='() => document.querySelector("#panel").remove()')
    note = gr.Markdown(visible=False)
    go.click(lambda: gr.update(visible=True), None, note)
    go.click(None, None, bridge, js='() => "started in the browser"')
    with gr.Column(visible=False, elem_id="panel"):  # expect: hidden-component-sought-in-page
        gr.Markdown("Panel")

demo.launch(head=HEAD)
