"""Figures as text."""

import statistics


def number(value):
    """To three digits, and no exponent."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def spread(values):
    """Median, least and most; the median alone of one."""
    low, middle, high = (number(f(values)) for f in (min, statistics.median, max))
    return middle if len(values) == 1 else f"{middle} ({low}–{high})"


def table(head, rows):
    """Rows of text in columns, as Markdown."""
    widths = [max(len(row[k]) for row in [head, *rows]) for k in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    for line in lines:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |")
