"""The views: each fills the screen between the line of views and the line of keys."""
