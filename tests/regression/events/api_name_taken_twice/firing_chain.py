from gradio import Blocks, Textbox, on

NAME = "ask"

with Blocks() as demo:
    box = Textbox()
    box.submit(str.upper, box, box, api_name=NAME).then(
        str.lower, box, box, api_name=NAME  # expect: api-name-taken-twice
    )
    on([box.change], str.title, box, box, api_name="ask")  # expect: api-name-taken-twice
