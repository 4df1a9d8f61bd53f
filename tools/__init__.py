"""Scripts for the people who keep the data; no part of the installed program."""
