"""Names in a text: where they run, how they are spelt, and how surely they are names."""
