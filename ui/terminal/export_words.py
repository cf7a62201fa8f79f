"""The report of an export: as the document of PRODUCT.md, and in words."""

from typing import Any

from navigator.directory.export_report import ExportReport, LeftOut

WHY = {
    LeftOut.NATIONAL_LINE: "national and state lines (add --with-lines for them)",
    LeftOut.TRAINING: "invented, for training",
    LeftOut.RETIRED: "no longer in their source",
    LeftOut.NOT_ACTIVE: "closed, paused, or not to be referred to",
    LeftOut.NOT_PUBLIC: "not public",
}


def export_json(report: ExportReport) -> dict[str, Any]:
    """Return the report as one document."""
    return {
        "file": report.file,
        "format": report.format,
        "services": report.services,
        "left_out": {why.value: report.left_out.get(why, 0) for why in LeftOut},
        "took_ms": round(report.took_ms, 1),
    }


def export_text(report: ExportReport) -> str:
    """Return what was written, and what was left out and why."""
    left = [f"  {count:,} {WHY[why]}" for why, count in report.left_out.items() if count]
    return "\n".join([f"{report.services:,} services are in {report.file}.", *(["Left out:", *left] if left else [])])
