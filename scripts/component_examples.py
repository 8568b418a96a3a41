"""Run the examples of the component pages on the newest Gradio: each is used in a browser."""

import sys

from component_examples.command import main

if __name__ == "__main__":
    sys.exit(main())
