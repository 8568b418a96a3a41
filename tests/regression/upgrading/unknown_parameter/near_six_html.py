# gradio: 6.31.0
"""gr.HTML as a component of one's own, with functions of the server, and as a layout."""

import gradio as gr

STARS = "{{#each value}}<button class='star' data-number='{{this}}'>{{this}} of ${most}</button>{{/each}}"
ON_LOAD = """
element.addEventListener('click', async (event) => {
  if (event.target.dataset.number) {
    const said = await server.praise(event.target.dataset.number);
    trigger('rated', {stars: event.target.dataset.number, said: said});
  }
});
watch('value', () => trigger('change'));
"""


def praise(stars):
    return "Thank you!" if int(stars) > 3 else "We will do better."


def tell(event: gr.EventData):
    return f"{event.stars} stars. {event.said}"


with gr.Blocks(title="Inn") as demo:
    rating = gr.HTML(
        [1, 2, 3, 4, 5],
        html_template=STARS,
        css_template=".star { padding: 4px }",
        js_on_load=ON_LOAD,
        server_functions=[praise],
        most=5,
    )
    said = gr.Textbox(label="Said")
    rating.rated(tell, None, said, api_visibility="private")
    with gr.HTML(html_template="<h2>${title}</h2>@children", title="Tell us more"):
        comment = gr.Textbox(label="Comment")
    comment.submit(lambda text: (text, ""), comment, [said, comment], api_name="comment")

if __name__ == "__main__":
    demo.launch()
