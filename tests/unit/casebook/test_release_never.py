"""No way round: whatever is called with whatever, a protected record is printed only under papers that cover it (S12)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from fakes.casebook import DAY, NOW, encounter, referral, steady
from fakes.release import (
    EVERYTHING,
    NEEDLE,
    SUPERVISOR,
    TEXTS,
    ask,
    dossier,
    entry,
    exception,
    for_part2,
    general,
    grown_up,
    part2,
    request,
    vawa,
    written,
)
from fakes.walked import Pool, public, walk
from hypothesis import given, settings
from hypothesis import strategies as st

import navigator.casebook.release as package
from navigator.access.about import About
from navigator.access.decide import Decision, Why
from navigator.access.permissions import AS_SHIPPED, Permissions
from navigator.access.who import Who
from navigator.casebook.codes import CodeBook
from navigator.casebook.consent import Consent
from navigator.casebook.consent_rules import ConsentMeaning, Told
from navigator.casebook.disclosure import Disclosure
from navigator.casebook.encounter import Encounter
from navigator.casebook.person import Person
from navigator.casebook.referral import Referral
from navigator.casebook.release.entry import Dossier, Entry, Marking
from navigator.casebook.release.layout import Document
from navigator.casebook.release.legal_exception import LegalException
from navigator.casebook.release.notice import Notice, Texts
from navigator.casebook.release.refusal import Refusal
from navigator.casebook.release.release import Released
from navigator.casebook.release.request import ReleaseRequest
from navigator.casebook.said import Said

PROTECTED = (part2(), entry(id="n1", marking=Marking.UNKNOWN))
# What a protected record is made of before anybody releases it; not what is printed.
INPUTS = (Entry, Dossier)


def pool(*consents: Consent, exceptions: tuple[LegalException, ...] = ()) -> Pool:
    whose = dossier(*PROTECTED)
    wrong = Disclosure(
        id="d1",
        custodian="linden",
        person_id="p1",
        recipient="org1",
        told=EVERYTHING - {Told.NOTHING},
        purpose="referral",
        authority="court_order",
        at=NOW,
        entered_at=NOW,
        by="me",
    )
    return {
        Dossier: [whose],
        Entry: list(PROTECTED),
        Person: [whose.person],
        ReleaseRequest: [request("n1", "n2"), request("n2")],
        Consent: [general(), *consents],
        LegalException: list(exceptions),
        Disclosure: [wrong],
        Who: [SUPERVISOR],
        Permissions: [AS_SHIPPED],
        Texts: [TEXTS],
        CodeBook: [TEXTS.codes],
        Notice: list(TEXTS.notices.values()),
        About: [whose.about],
        Marking: list(Marking),
        Encounter: [encounter()],
        Referral: [referral()],
        Decision: [Decision(allowed=False, why=Why.NO_KEY, must_log=True)],
        bool: [True, False],
        datetime: [NOW],
        object: [object(), None],
        frozenset[str]: [frozenset({"n1", "n2"})],
        frozenset[Told]: [EVERYTHING],
        str: ["x"],
    }


def gives_away(result: Any) -> bool:
    """Tell whether something that can be printed holds the words of a protected record."""
    if isinstance(result, (Released, Document)):
        return True
    if isinstance(result, (tuple, list)):
        return any(gives_away(one) for one in result)
    return not isinstance(result, INPUTS) and NEEDLE in f"{result!s}{result!r}"


def walked(found: Pool) -> tuple[set[str], set[str]]:
    """Return what was called to the end, and what gave something away.

    Where a release comes out, its own entry stands in the register in the next round.
    """
    results = walk(package, found)
    found[Disclosure] += [one.disclosure for one in found.get(Released, [])]
    results += walk(package, found)
    short = [(name.removeprefix(f"{package.__name__}."), result) for name, result in results]
    return {name for name, _ in short}, {name for name, result in short if gives_away(result)}


def test_no_public_function_prints_a_protected_record_without_papers() -> None:
    unfit = (
        general(id="k9"),
        for_part2(recipients=frozenset({"org2"})),
        for_part2(at=NOW - 9 * DAY, expires_at=NOW),
        for_part2(person_id="p2"),
        vawa(),
    )
    called, gave_away = walked(pool(*unfit, exceptions=(exception(disclosure_id="d2"),)))
    assert gave_away == set()
    assert {"release.release", "authority.authority_for", "refusal.Refusal.error"} <= called


def test_the_same_walk_prints_it_with_a_covering_consent() -> None:
    # The control: the walk reaches the functions that would give it away, and each of the others.
    called, gave_away = walked(pool(for_part2()))
    assert {"release.release", "layout.document", "layout.Document.text"} <= gave_away
    names = {name.removeprefix(f"{package.__name__}.") for name, one in public(package) if not isinstance(one, type)}
    assert names - called == set()


answers = st.sampled_from(Said)
told = st.frozensets(st.sampled_from(sorted(EVERYTHING - {Told.NOTHING})), min_size=1)
ids = st.sampled_from(["org1", "org2"])
spans = st.integers(-3, 3).map(lambda days: days * DAY)
people = st.builds(
    grown_up,
    fleeing_violence=answers,
    minor=st.sampled_from([Said.NO, Said.UNKNOWN]),
    who_may_consent=st.sampled_from(["person_alone", "unknown"]),
)
entries = st.lists(
    st.builds(entry, id=st.sampled_from(["n1", "n2", "n3"]), told=told, marking=st.sampled_from(Marking)),
    min_size=1,
    max_size=3,
    unique_by=lambda one: one.id,
)


@st.composite
def consents(draw: st.DrawFn) -> Consent:
    made = NOW + draw(spans)
    one = general(
        id=draw(st.sampled_from(["k1", "k2", "k3"])),
        person_id=draw(st.sampled_from(["p1", "p1", "p2"])),
        meaning=draw(st.sampled_from([ConsentMeaning.RELEASE, ConsentMeaning.PART2, ConsentMeaning.VAWA])),
        given=draw(st.sampled_from([Said.YES, Said.YES, Said.NO])),
        recipients=frozenset({draw(ids)}),
        what=draw(told | st.just(EVERYTHING)),
        purposes=frozenset({draw(st.sampled_from(["referral", "payment"]))}),
        given_by=draw(st.sampled_from(["person_alone", "not_asked"])),
        at=made,
        entered_at=made,
        expires_at=made + draw(st.integers(1, 5)) * DAY,
    )
    return one.revoked(by="o1", at=made + DAY, how="x") if one.given.is_yes and draw(st.booleans()) else one


exceptions = st.builds(
    exception,
    person_id=st.sampled_from(["p1", "p2"]),
    disclosure_id=st.sampled_from(["d1", "d2"]),
    recipient=ids,
    what=told | st.just(EVERYTHING),
    at=spans.map(lambda span: NOW + span),
)


def is_live(one: Consent, recipient: str) -> bool:
    """Say in plain fields what a live consent of this person for this recipient and purpose is."""
    return (
        one.given is Said.YES
        and (one.person_id, one.discloser) == ("p1", "linden")
        and recipient in one.recipients
        and "referral" in one.purposes
        and one.at <= NOW < (one.expires_at or NOW)
        and (one.revoked_at is None or one.revoked_at > NOW)
    )


def is_lawful(person: Person, chosen: list[Entry], live: list[Consent], papers: list[LegalException], to: str) -> bool:
    """Say again, in another way, when this may leave."""
    hidden = [one for one in chosen if one.marking is not Marking.NOT_PART2 or Told.TREATMENT in one.told]
    what = set().union(*(one.told for one in chosen)) | ({Told.TREATMENT} if hidden else set())
    names = bool(what - {Told.NEED, Told.TREATMENT})
    fits = [
        one
        for one in papers
        if (one.person_id, one.disclosure_id, one.recipient) == ("p1", "d1", to) and one.at <= NOW and what <= one.what
    ]
    if fits and not (person.fleeing_violence is Said.YES and (names or hidden)):
        return True
    if person.minor is not Said.NO:
        live = [one for one in live if person.who_may_consent == one.given_by == "person_alone"]
    part_2 = any(one.meaning is ConsentMeaning.PART2 and what <= one.what for one in live)
    victim = any(one.meaning is ConsentMeaning.VAWA and what - {Told.TREATMENT} <= one.what for one in live)
    plain = any(what <= one.what for one in live)
    if person.fleeing_violence is not Said.NO and names:
        return victim and (part_2 or not hidden)
    return part_2 if hidden else plain


@given(people, entries, st.lists(consents(), max_size=4), st.lists(exceptions, max_size=2), ids, st.data())
@settings(steady, max_examples=600)
def test_s12_what_leaves_is_what_may_leave_over_all_records_papers_and_requests(
    person: Person,
    parts: list[Entry],
    papers: list[Consent],
    others: list[LegalException],
    to: str,
    data: st.DataObject,
) -> None:
    chosen = data.draw(st.lists(st.sampled_from(parts), min_size=1, unique_by=lambda one: one.id))
    asked = request(*(one.id for one in chosen))
    asked = replace(asked, recipient=replace(asked.recipient, id=to))
    found = ask(dossier(*parts, of=person), asked, tuple(papers), tuple(others))
    live = [one for one in papers if is_live(one, to)]
    assert isinstance(found, Released) is is_lawful(person, chosen, live, others, to)
    if isinstance(found, Refusal):
        assert NEEDLE not in f"{found}"
        return
    text = written(found).text
    hidden = any(one.marking is not Marking.NOT_PART2 or Told.TREATMENT in one.told for one in chosen)
    assert (found.notice is not None) is hidden
    assert ("42 CFR part 2" in text) is hidden
    assert all(word not in repr(found) + repr(written(found)) for word in (NEEDLE, "Ada"))
    assert timedelta(0) == NOW - found.disclosure.at
