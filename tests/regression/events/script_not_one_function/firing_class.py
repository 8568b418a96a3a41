import gradio as gr


class Page:
    SCRIPT = """
    function one() { return '}'; }

    /* two */
    function two() { return "\\"}"; }
    """

    def build(self):
        script = "function one() { } function two() { } function three() { }"
        with gr.Blocks() as demo:
            gr.on([demo.load], None, js=script)  # expect: script-not-one-function
        return demo
