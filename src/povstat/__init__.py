"""The reference on China's 832 national-level poverty-stricken counties, 2012-2020."""

__version__ = "0.1.0"
