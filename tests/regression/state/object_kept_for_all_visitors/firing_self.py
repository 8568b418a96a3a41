import gradio as gr


class Recorder:
    def __init__(self, sink):
        self.sink = sink
        self.buffer = []

    def hear(self, chunk):
        rate, samples = chunk
        self.buffer.extend(samples)  # expect: object-kept-for-all-visitors
        self.sink.send(rate)
        return str(rate)

    def build(self):
        with gr.Blocks() as demo:
            sound = gr.Audio(streaming=True)
            out = gr.Textbox(label="Out")
            sound.stream(self.hear, sound, out)
        return demo
