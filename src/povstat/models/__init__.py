"""What each record of the data set is: one Pydantic model per kind of record."""
