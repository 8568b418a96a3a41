from gradio import Interface

PORT = 8000
Interface(lambda x: x, "text", "text").launch(server_port=PORT)  # expect: proxy-prefix-unknown
