"""What a name or a code means: spelling, parsing, history, and the deciding of which place is meant."""
