"""Tables of users, read and written: a file for each format."""
