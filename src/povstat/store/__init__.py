"""The compiled store: the only room that makes tables, keeps and opens them."""
