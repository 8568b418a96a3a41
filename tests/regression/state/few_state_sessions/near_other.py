import gradio as gr


class Rocket:
    def launch(self, state_session_capacity):
        return state_session_capacity


with gr.Blocks():
    gr.State(1)
Rocket().launch(state_session_capacity=2)
