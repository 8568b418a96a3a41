"""The page of what the review survives."""
