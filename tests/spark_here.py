"""A real Spark on this machine, for the tests that need one; started once in a process, ended with it."""

import os
import shutil
import sys
from importlib.util import find_spec
from typing import Any


def missing() -> str | None:
    """Why there is no Spark here; None where there is."""
    if find_spec("pyspark") is None:
        return 'pyspark is not installed: pip install -e ".[spark]"'
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        return "no Java for Spark: apt-get install openjdk-17-jre-headless"
    return None


def started() -> Any:
    """A session with two workers of this Python, and batches small enough that a task has several."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    from pyspark.sql import SparkSession

    return (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "300")
        .config("spark.sql.files.maxPartitionBytes", "65536")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )
