"""Hours text without what got into it on its way: HTML, literal escapes, dashes in a wrong encoding."""

import html
import re

DASHES = ("GÇô", "GÇö", "â€“", "â€”", "â€\x93", "â€\x94", "ÔÇô", "–", "—", "‒", "−", "‑", "\x96", "\x97")  # noqa: RUF001 - the dashes looked for
LINE_TAGS = re.compile(r"<\s*/?\s*(?:br|p|tr|li|div|ul|table)\b[^>]*>", re.IGNORECASE)
TAGS = re.compile(r"<[^>]{1,200}>")
ESCAPES = re.compile(r"\\r\\n|\\n|\\r|\r\n?")
# The regular run of blanks that exports pad a cell with.
BLANKS = re.compile(r"[^\S\n]+")
LINE_ENDS = re.compile(r" ?\n ?")
# "5 :00" for 5:00.
LOOSE_COLON = re.compile(r"(?<=\d) (?=:\d\d(?!\d))")
# "3:00 pmThursday".
GLUED_DAY = re.compile(r"(?<=\d[ap]m)(?=[A-Z][a-z]{2})|(?<=\d [ap]m)(?=[A-Z][a-z]{2})")
BULLETS = re.compile(r"[•·*|]+")
LONGEST = 2000


def clean(text: str) -> str:
    """Return the text with one blank between words; a line break stays, an empty line stays."""
    text = html.unescape(html.unescape(text[:LONGEST]))
    text = TAGS.sub(" ", LINE_TAGS.sub("\n", text))
    text = ESCAPES.sub("\n", text)
    for dash in DASHES:
        text = text.replace(dash, "-")
    text = BULLETS.sub(" ", text).replace("’", "'")  # noqa: RUF001 - a curly apostrophe
    text = LINE_ENDS.sub("\n", BLANKS.sub(" ", text))
    return GLUED_DAY.sub(" ", LOOSE_COLON.sub("", text)).strip()
