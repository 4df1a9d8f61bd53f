"""The functions that a statement may call: those whose answer follows from what they are given.

Left out are those that load, read or write, those that tell about SQLite itself, and ``printf`` and ``format``:
where a text would grow too long they answer NULL instead of an error.
"""

FUNCTIONS: tuple[str, ...] = (
    # Aggregates and windows.
    "avg", "count", "group_concat", "max", "min", "string_agg", "sum", "total",
    "cume_dist", "dense_rank", "first_value", "lag", "last_value", "lead", "nth_value", "ntile", "percent_rank",
    "rank", "row_number",
    # Values and texts.
    "abs", "char", "coalesce", "concat", "concat_ws", "glob", "hex", "if", "ifnull", "iif", "instr", "length",
    "like", "likelihood", "likely", "lower", "ltrim", "nullif", "octet_length", "quote", "replace", "round",
    "rtrim", "sign", "substr", "substring", "trim", "typeof", "unhex", "unicode", "unlikely", "upper",
    # Numbers.
    "acos", "asin", "atan", "atan2", "ceil", "ceiling", "cos", "degrees", "exp", "floor", "ln", "log", "log10",
    "log2", "median", "mod", "percentile", "percentile_cont", "percentile_disc", "pi", "pow", "power", "radians",
    "sin", "sqrt", "tan", "trunc",
    # Days.
    "date", "datetime", "julianday", "strftime", "time", "timediff", "unixepoch",
    # Lists, which are JSON.
    "->", "->>", "json", "json_array", "json_array_length", "json_each", "json_extract", "json_group_array",
    "json_group_object", "json_object", "json_quote", "json_tree", "json_type", "json_valid",
)  # fmt: skip
"""By the names that SQLite has for them; which of them there are depends on its version."""
