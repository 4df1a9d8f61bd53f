"""What lies over a view for a moment: help, lists to choose from, an export."""
