"""From records to everything that is published; authoring side, never needed by a review."""
