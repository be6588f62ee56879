"""Stretches of the calendar as the timeline shows them, from ISO 8601 days."""

from __future__ import annotations


def said(low: str, high: str) -> str:
    """A stretch of days in words: 2 June 2026, June 2026, 2024, 29 to 31 July 2026."""
    from calendar import month_name, monthrange

    y1, m1, d1 = (int(part) for part in low.split("-"))
    y2, m2, d2 = (int(part) for part in high.split("-"))
    if low == high:
        return f"{d1} {month_name[m1]} {y1}"
    if (m1, d1, m2, d2) == (1, 1, 12, 31):
        return str(y1) if y1 == y2 else f"{y1} to {y2}"
    if (y1, m1) == (y2, m2):
        return (
            f"{month_name[m1]} {y1}"
            if d1 == 1 and d2 == monthrange(y1, m1)[1]
            else f"{d1} to {d2} {month_name[m1]} {y1}"
        )
    return f"{d1} {month_name[m1]}{f' {y1}' if y1 != y2 else ''} to {d2} {month_name[m2]} {y2}"


def in_year(year: str, day: str) -> str:
    """The day in another year, which may have no 29 February."""
    from calendar import monthrange

    if not year.isdigit() or not day[5:7].isdigit():
        return year + day[4:]
    return f"{year}{day[4:8]}{min(int(day[8:10]), monthrange(int(year), int(day[5:7]))[1]):02d}"
