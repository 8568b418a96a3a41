import json

print(json.dumps({"gradio": 1}))
