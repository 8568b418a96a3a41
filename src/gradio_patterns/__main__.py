"""``python -m gradio_patterns``."""

from gradio_patterns.cli import main

raise SystemExit(main())
