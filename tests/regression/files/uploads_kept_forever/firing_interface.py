from gradio import Audio, Interface

demo = Interface(lambda path: path, Audio(type="filepath"), "audio")  # ask: uploads-kept-forever
demo.launch()
