"""The types of rows, a file for each kind of question; written by ``python -m tools.write_rows``."""

from povstat.models.rows.joining import CodeInYearRow, CodeRow, CrosswalkRow, PanelRow, SearchRow
from povstat.models.rows.record import (
    AreaRow,
    BatchRow,
    CountyRow,
    InstitutionRow,
    MilestoneRow,
    ProvenanceRow,
    ProvinceRow,
    SourceRow,
    SupervisionRow,
)
from povstat.models.rows.statistical import FigureRow, LineRow, ObservationRow, ProgressRow, SeriesRow

__all__ = [
    "AreaRow",
    "BatchRow",
    "CodeInYearRow",
    "CodeRow",
    "CountyRow",
    "CrosswalkRow",
    "FigureRow",
    "InstitutionRow",
    "LineRow",
    "MilestoneRow",
    "ObservationRow",
    "PanelRow",
    "ProgressRow",
    "ProvenanceRow",
    "ProvinceRow",
    "SearchRow",
    "SeriesRow",
    "SourceRow",
    "SupervisionRow",
]
