import gradio

with gradio.Blocks() as page:
    field = gradio.Label()

    @field.upload(outputs=field)  # expect: event-not-supported
    def changed():
        return "x"
