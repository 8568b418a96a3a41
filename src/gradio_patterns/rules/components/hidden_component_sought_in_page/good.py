import gradio as gr

COPY = "() => document.querySelector('#ticket textarea').value"

with gr.Blocks(title="Cloakroom") as demo:
    gr.Textbox("COAT-0417", visible="hidden", elem_id="ticket")
    shown = gr.Textbox(label="Your ticket", elem_id="shown")
    gr.Button("Show my ticket").click(None, None, shown, js=COPY)

if __name__ == "__main__":
    demo.launch()
