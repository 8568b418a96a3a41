import gradio as gr


def setting(line):
    key, value = line.split("=")
    return f"{key} is {value}"


with gr.Blocks() as demo:
    line = gr.Textbox(value="color=red", label="Setting")
    said = gr.Textbox(label="Understood")
    gr.Button("Read").click(setting, line, said, api_name="setting")

if __name__ == "__main__":
    demo.launch()
