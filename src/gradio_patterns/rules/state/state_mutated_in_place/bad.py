import gradio as gr


def take(tool, bag):
    bag.append(tool)
    return f"{tool} is in the bag"


with gr.Blocks(title="Toolbox") as demo:
    bag = gr.State([])
    tool = gr.Textbox(label="Tool")
    note = gr.Textbox(label="Note")
    weight = gr.Textbox(label="Tools in the bag", value="0")
    tool.submit(take, [tool, bag], note, api_name="take")
    bag.change(lambda bag: str(len(bag)), bag, weight)

if __name__ == "__main__":
    demo.launch()
