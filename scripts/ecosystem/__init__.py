"""Third-party packages with Gradio code: locked by name and hash, fetched when run, never kept."""
