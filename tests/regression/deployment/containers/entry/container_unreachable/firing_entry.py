from gradio import Interface

Interface(lambda x: x, "text", "text").launch(share=False)  # expect: container-unreachable
