"""What the window says of a signed pack."""

from PySide6.QtCore import QCoreApplication

from navigator.directory.signed_pack import PackInstalled, PackOffer
from ui.dates import day_words

translate = QCoreApplication.translate


def offer_words(offer: PackOffer, *, is_expired: bool) -> str:
    """Say how old a pack is, and whether its key is trusted here; the words of a new key are told by the agency alone."""
    pack = offer.pack
    made, until = day_words(pack.made_at.date()), day_words(pack.expires_at.date())
    number = translate("Packs", "Pack {number}, made {day}.").format(number=pack.counter, day=made)
    over = translate("Packs", "Its time was over on {day}: ask for a newer one, or confirm what you read.")
    good = translate("Packs", "Good until {day}.")
    trusted = translate("Packs", "It is signed with a key that this laptop trusts.")
    new = translate(
        "Packs",
        "Its key is new here. Ask your agency, by telephone or on paper, for the six words of its key, and type them. If "
        "they do not fit, the pack is not from there.",
    )
    return "\n".join((number, (over if is_expired else good).format(day=until), trusted if offer.known else new))


def installed_words(done: PackInstalled) -> str:
    """Say how many services came in, and what else there is to know."""
    counts = {"count": f"{done.services:,}", "agency": done.pack.agency}
    if done.services_before is None:
        told = translate("Packs", "{count} services of {agency}.").format(**counts)
    else:
        before = f"{done.services_before:,}"
        told = translate("Packs", "{count} services of {agency}; {before} before.").format(**counts, before=before)
    return "\n".join((told, *done.notes))
