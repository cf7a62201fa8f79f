"""The page of counts as a text: each figure with its printed definition (RECORDS.md, honest figures)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from PySide6.QtCore import QCoreApplication

from navigator.casebook.codes import CodeBook
from navigator.casebook.metrics.measure import Figure, Measure
from navigator.casebook.said import NOT_ASKED
from navigator.use_cases.export_figures import Totals
from navigator.use_cases.month_counts import NOT_SAID, Counts
from ui.dates import month_words
from ui.phrases.spoken import label_words, measure_words

translate = QCoreApplication.translate
# The list from which a count takes its codes, in the order in which they stand in its line.
LISTS: Mapping[str, tuple[str, ...]] = {
    "volume_by_origin": ("origins",),
    "volume_by_reason": ("reasons",),
    "disposition": ("dispositions",),
    "diversion": ("diversion_outcomes", "", "diversion_bases"),
    "gaps": ("", "referral_barriers"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsPage:
    """What the page is told with: the definitions, the words of codes, the month, whose figures they are."""

    measures: Sequence[Measure]
    codes: CodeBook
    month: date
    agency: str


def counts_html(page: CountsPage, found: Counts) -> str:
    """Return the figures as they are."""
    shown = {
        one.measure: share_words(one.share) if one.share is not None else _table(page, one.measure, one.counts)
        for one in found.measures
    }
    partial = translate(
        "Review",
        "From the casebook of this laptop. {unreadable} records could not be read; they are in no figure. {in_part} "
        "records are sealed in part, or say two things at once; they count by what can be read.",
    ).format(unreadable=found.unreadable, in_part=found.in_part)
    return _page(page, shown, (partial,))


def masked_html(page: CountsPage, found: Totals) -> str:
    """Return the figures as they may leave the team."""
    shown: dict[str, str] = {}
    for measure in dict.fromkeys(row.measure for row in found.rows):
        rows = [row for row in found.rows if row.measure == measure]
        whole = [f"{row.count} / {row.out_of}" for row in rows if row.out_of]
        shown[measure] = escape(whole[0]) if whole else _rows(page, measure, ((row.of, row.count) for row in rows))
    return _page(page, shown, found.words)


def share_words(figure: Figure) -> str:
    """Return so many of so many, with its share."""
    if figure.share is None:
        return escape(translate("Review", "0 of 0"))
    words = translate("Review", "{part} of {whole} ({percent} %)")
    return escape(words.format(part=figure.numerator, whole=figure.denominator, percent=round(100 * figure.share)))


def _page(page: CountsPage, shown: Mapping[str, str], words: Iterable[str]) -> str:
    title = translate("Review", "Counts of {month}").format(month=month_words(page.month))
    head = f"<h2>{escape(title)}</h2><p>{escape(page.agency)}</p>" + "".join(f"<p>{escape(one)}</p>" for one in words)
    return head + "".join(
        f"<h3>{escape(measure_words(one.title))}</h3>{_in_place(shown[one.code])}{''.join(_defined(one))}"
        for one in page.measures
        if one.code in shown
    )


def _in_place(shown: str) -> str:
    return shown if shown.startswith("<table") else f"<p><b>{shown}</b></p>"


def _defined(one: Measure) -> Iterator[str]:
    says: Sequence[tuple[Callable[[], str], str]] = (
        (lambda: translate("Review", "Counted: {words}"), one.numerator),
        (lambda: translate("Review", "Out of: {words}"), one.denominator),
        (lambda: translate("Review", "Window: {words}"), one.window),
        (lambda: translate("Review", "Cannot show: {words}"), one.cannot_show),
    )
    told = [name().format(words=measure_words(words)) for name, words in says if words]
    yield f'<p class="soft">{"<br>".join(escape(each) for each in told)}</p>'


def _table(page: CountsPage, measure: str, counts: Mapping[str, int]) -> str:
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return _rows(page, measure, ((of, str(count)) for of, count in ordered))


def _rows(page: CountsPage, measure: str, rows: Iterable[tuple[str, str]]) -> str:
    lines = "".join(
        f"<tr><td>{escape(label(page.codes, measure, of))}</td><td align='right'><b>{escape(count)}</b></td></tr>"
        for of, count in rows
    )
    return f"<table>{lines}</table>" if lines else escape(translate("Review", "none"))


def label(codes: CodeBook, measure: str, of: str) -> str:
    """Return what a count is of, in the words of the agency's lists."""
    if of == "all":
        return translate("Review", "All contacts")
    lists = LISTS.get(measure)
    if lists is None:
        return of
    return ", ".join(
        _part(codes, name, code) for name, code in zip(lists, of.split(", ", len(lists) - 1), strict=False)
    )


def _part(codes: CodeBook, name: str, code: str) -> str:
    if code in (NOT_ASKED, NOT_SAID):
        return translate("Review", "not said")
    return label_words(codes.label(name, code)) if name else code
