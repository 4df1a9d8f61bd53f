"""How each field is headed, shown and described."""
