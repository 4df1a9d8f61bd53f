"""What Typer was not made for, in this one place; everything else calls the plain functions of these files.

signatures.py        one list of output options for every verb: Typer reads signatures, so signatures are made
late_verbs.py        some thirty verbs, of which a call imports one: Typer would import them all
attached_fields.py   --json is a flag, and --json=A,B names fields: Typer knows either, not both
translated_help.py   help in Chinese, in lines that fold: Typer has English words and folds at spaces alone
parser_words.py      errors as templates and values: Typer says them in English sentences

They reach into what Typer keeps to itself: what to try first with a new release of it.
"""
