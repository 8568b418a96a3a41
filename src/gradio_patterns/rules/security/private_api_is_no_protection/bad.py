import gradio as gr

members = ["Ines", "Tomasz"]


def listing():
    return ", ".join(members)


def delete_members():
    members.clear()
    return listing()


with gr.Blocks(title="Rowing club") as demo:
    shown = gr.Textbox(listing(), label="Members")
    clear = gr.Button("Start a new season")
    clear.click(delete_members, None, shown, api_name=False)

if __name__ == "__main__":
    demo.launch()
