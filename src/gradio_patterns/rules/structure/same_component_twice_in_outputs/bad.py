import gradio as gr

ADDRESSES = {"Town hall": ("Market Square 1", "Leeds"), "Library": ("Park Row 8", "York")}


def look_up(place):
    return ADDRESSES[place]


with gr.Blocks(title="Address book") as demo:
    place = gr.Radio(list(ADDRESSES), value="Library", label="Place")
    street = gr.Textbox(label="Street")
    city = gr.Textbox(label="City")
    find = gr.Button("Find")
    find.click(look_up, place, [street, street])

if __name__ == "__main__":
    demo.launch()
