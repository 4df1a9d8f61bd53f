"""What people read, in Chinese, by the English text that the code carries."""

MESSAGES: dict[str, str] = {}
