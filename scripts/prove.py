"""Run the proofs of rules on real Gradio versions; see proving/README.md."""

import sys

from proving.authoring.command import main

if __name__ == "__main__":
    sys.exit(main())
