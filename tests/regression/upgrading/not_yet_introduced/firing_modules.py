# gradio: 3.50.2
from gradio.blocks_events import BlocksEvents  # expect: not-yet-introduced
from gradio.components.workflowcanvas import anything  # expect: not-yet-introduced

print(BlocksEvents, anything)
