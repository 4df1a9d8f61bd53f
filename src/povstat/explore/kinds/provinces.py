"""The provinces, each with its batches."""

from povstat.explore.kinds.base import HeldKind, Lines
from povstat.explore.place import Place
from povstat.queries import record
from povstat.queries.record import Row


class Provinces(HeldKind):
    """The provinces with counties on the list."""

    table = "provinces"
    verb = "provinces"
    key = "name_en"
    searchable = False

    def asked_rows(self) -> list[Row]:
        """Every province, by code."""
        return record.provinces(self.asking.db)

    def title(self, row: Row) -> str:
        """The name of a province."""
        return str(row["name_zh"] if self.asking.language == "zh" else row["name_en_full"])

    def card(self, row: Row) -> Lines:
        """What a province is, and who was supervised there."""
        shown = self.asking.columns(
            "provinces", ["name_zh", "name_en_full", "code", "counties", "region", "region_4"]
        )
        lines = [(column.heading, column.show(row)) for column in shown]
        for supervised in record.supervision(self.asking.db, provinces=[row["name_en"]]):
            text = self.asking.text(
                "{counties:county|counties}, {villages:village|villages}",
                counties=supervised["counties"],
                villages=supervised["villages"],
            )
            lines.append((self.asking.text("Listed supervision"), text))
            lines.append((self.asking.text("Note"), self.asking.localized(supervised, "note")))
        return lines

    def leads_to(self, row: Row) -> Place:
        """The counties of a province."""
        return Place("counties", (("province", (row["name_en"],)),))

    def record_words(self, row: Row) -> list[str]:
        """The command that lists the batches of a province."""
        return ["batches", "--province", row["name_en"]]
