import gradio as gr

PEAK = 40

chat = gr.ChatInterface(lambda m, h: m)
chat.launch(
    max_size=max(  # expect: queue-option-on-launch -> ).launch(
        PEAK * 2,
        20,
    ),
    share=False,
)
demo = gr.Interface(len, "text", "number")
demo.launch(
    max_size=max(  # expect: queue-option-on-launch -> no fix
        PEAK * 2,  # as many as in autumn
        20,
    )
)
