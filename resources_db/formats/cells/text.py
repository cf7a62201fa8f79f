"""Bytes to text and mangled text to what was meant: encodings, UTF-8 read as something else, HTML inside cells."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import ftfy
from charset_normalizer import from_bytes
from ftfy.badness import is_bad

MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
# What offices save CSV files in that is not UTF-8; the first is taken when nothing tells them apart.
OLD = ("cp1252", "mac_roman")
NAMES = {"cp1252": "Windows-1252", "mac_roman": "MacRoman"}
SAMPLE = 64
NEAR = 12
ODD = re.compile(rb"[\x80-\xff]+")
# No "<" inside a tag: looking for the end of each that has none would take hours.
BREAK = re.compile(r"<\s*(?:br|/p|/div|/li|/tr|/h\d)\b[^<>]*>", re.IGNORECASE)
CELL = re.compile(r"<\s*/t[dh]\s*>", re.IGNORECASE)
TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
# What a page does not show: how it begins and how it ends.
HIDDEN = tuple(
    (re.compile(begin, re.IGNORECASE), re.compile(end, re.IGNORECASE))
    for begin, end in ((r"<script\b", r"</script\s*>"), (r"<style\b", r"</style\s*>"), ("<!--", "-->"))
)
# Apostrophes inside words, quotes around them, dashes between words or numbers, signs that stand alone.
MARK = r"(?<=\w)\u2019(?=\w)|[\u201c\u2018](?=\w)|(?<=[\w.,!?])[\u201d\u2019]|\s[\u2013\u2014]\s|(?<=\d)[\u2013](?=\d)|[•®©°]"
ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text and the encoding that it was taken for; `guess` names it for people when it had to be guessed."""

    text: str
    encoding: str
    guess: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A cell as it was meant; `repair` says what was mended, empty when nothing was."""

    text: str
    repair: str = ""


def decode(data: bytes) -> Decoded:
    """Return bytes as text: marked ones as marked, then UTF-8, then what offices used before it."""
    marked = next((name for mark, name in MARKS if data.startswith(mark)), "")
    if marked:
        return Decoded(text=data.decode(marked, "replace"), encoding=marked)
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        name = _guessed(data)
        return Decoded(text=data.decode(name, "replace"), encoding=name, guess=NAMES[name])


def _guessed(data: bytes) -> str:
    """Judge by the odd bytes and the words around them: the rest of the file is ASCII and says nothing."""
    telling = b" ".join(islice(_telling(data), SAMPLE))
    best = from_bytes(telling, cp_isolation=list(OLD), threshold=1.0, language_threshold=0.0).best()
    scores = {name: _plausible(telling, name) for name in OLD}
    if len(set(scores.values())) == 1 and best is not None and best.encoding in OLD:
        return best.encoding
    return max(OLD, key=lambda name: scores[name])


def _telling(data: bytes) -> Iterator[bytes]:
    """Yield the odd bytes, each run with up to a dozen plain ones on either side that no other run has."""
    end = 0
    for odd in ODD.finditer(data):
        start, after = max(end, odd.start() - NEAR), odd.end() + NEAR
        following = ODD.search(data, odd.end(), after)
        end = following.start() if following else after
        yield data[start:end]


def _plausible(data: bytes, name: str) -> int:
    """Count odd characters that stand where such characters stand: letters inside words, quotes and dashes around them."""
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return -1
    letters = re.findall(r"(?<=[a-z])[à-öø-ÿ]|[à-öø-ÿ](?=[a-z])|(?<![a-zA-Z])[À-ÖØ-Þ](?=[a-z])", text)
    marks = re.findall(MARK, text)
    return len(letters) + len(marks)


def clean(cell: str) -> Cleaned:
    """Return a cell without HTML and with mangled letters mended; what was done is said."""
    if is_clean(cell):
        return Cleaned(text=cell.strip())
    text, done = cell, list[str]()
    if _may_be_mangled(text):
        mended = ftfy.fix_encoding(text)
        if mended != text:
            text, done = mended, ["letters of another encoding"]
    plain = _without_html(text)
    if plain != text:
        text = plain
        done.append("HTML")
    return Cleaned(text=text.strip(), repair=" and ".join(done))


def is_clean(text: str) -> bool:
    """Tell at a glance what needs no mending: plain letters without a sign of HTML."""
    return text.isascii() and "<" not in text and "&" not in text


def _may_be_mangled(text: str) -> bool:
    return not text.isascii() and is_bad(text)


def _without_html(text: str) -> str:
    if "<" not in text and "&" not in text:
        return text
    bare = text
    for begin, end in HIDDEN:
        bare = _without(bare, begin, end)
    bare = TAG.sub(" ", CELL.sub(" ", BREAK.sub("\n", bare)))
    # Some exports write an entity of an entity: &amp;#039;
    bare = html.unescape(html.unescape(bare)) if ENTITY.search(bare) else bare
    if bare == text:
        return text
    return "\n".join(line for line in (" ".join(part.split()) for part in bare.split("\n")) if line)


def _without(text: str, begin: re.Pattern[str], end: re.Pattern[str]) -> str:
    """Return a text without what lies between two marks; where no end follows, nothing is hidden."""
    kept: list[str] = []
    at = 0
    while (opened := begin.search(text, at)) and (closed := end.search(text, opened.end())):
        kept += [text[at : opened.start()], " "]
        at = closed.end()
    return "".join(kept) + text[at:]
