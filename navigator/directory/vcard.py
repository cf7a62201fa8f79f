"""The numbers of a card for a telephone to keep: one contact, each number with its label, no link (RFC 2426, vCard 3.0)."""

from collections.abc import Iterator

from navigator.directory.card import Card, CardNumber

END = "\r\n"


def vcard(card: Card) -> str:
    """Return one contact with every number of the card but the emergency one: nobody calls that from a list by mistake."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{escaped(card.title)}", f"N:{escaped(card.title)};;;;"]
    seen: set[str] = set()
    for name, number in card.numbers:
        if number.number not in seen:
            seen.add(number.number)
            lines += _tel(len(seen), name, number)
    return END.join((*lines, "END:VCARD", ""))


def _tel(index: int, name: str, number: CardNumber) -> Iterator[str]:
    # A telephone dials the digits; what is pressed after them stands in the label.
    more = number.number.removeprefix(number.dialled).strip(" ,")
    label = f"{name} {more}".strip()
    yield f"item{index}.TEL:{escaped(number.dialled)}"
    yield f"item{index}.X-ABLabel:{escaped(label)}"


def escaped(text: str) -> str:
    """Return a text value as RFC 2426 section 4 writes it: nothing in it begins a line or a part of its own."""
    for character in "\\,;":
        text = text.replace(character, f"\\{character}")
    return "\\n".join(text.splitlines())
