import gradio as gr

FOOTER = """
<p id="season"></p>
<script>
  document.getElementById("season").textContent = "Open until October";
</script>
"""

with gr.Blocks(title="Botanical garden") as demo:
    gr.Markdown("# Botanical garden")
    gr.HTML(FOOTER)

if __name__ == "__main__":
    demo.launch()
