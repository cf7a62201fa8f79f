"""The words of a person's page: honest about what is covered, sealed, or said twice."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from fakes.casebook import DAY, NOW, OFFICE, consent, contact, encounter, person, referral, snapshot

from navigator.casebook.amendment import Amendment
from navigator.casebook.consent_rules import ConsentForm, ConsentMeaning, ConsentStatus, Told
from navigator.casebook.contact import ContactKind, Way
from navigator.casebook.journal.canonical import Plain
from navigator.casebook.likeness import Like
from navigator.casebook.safe_hours import ANY_TIME, NOT_ASKED_HOURS, SafeHours, SafeKind, SafeTime
from navigator.casebook.safety_flag import SafetyFlag
from navigator.casebook.said import Said
from navigator.use_cases.find_people import PersonFound
from navigator.use_cases.person_page import ConsentSeen, ContactSeen, PersonPage
from navigator.use_cases.person_timeline import Entry
from navigator.use_cases.refer import Terms
from navigator.use_cases.two_answers import Answered, Hindrance, TwoAnswers
from resources_db.bundled.code_lists import code_book
from resources_db.bundled.follow_up_rules import rule_packs
from ui.desktop.viewmodels.entry_words import entry_lines, entry_record
from ui.desktop.viewmodels.people import Step
from ui.desktop.viewmodels.person_faces import PersonFace, Section, face_of
from ui.desktop.viewmodels.person_words import Crew, count_words, found_record, hours_words
from ui.desktop.viewmodels.two_answer_faces import pairs_of

TERMS = Terms(codes=code_book(), rules=next(iter(rule_packs().values())), hours=OFFICE)
ME, OTHER, TIA = "u1", "2b0f8f4e-5b0e-4d8a-9c53-0d6e5a0f5a11", "7d7a9a1e-1b7d-4c57-8f9e-3f1b1e6a2c40"
CREW = Crew(ME, {TIA: "Tia Ortiz"})


def face(**fields: object) -> PersonFace:
    return face_of(PersonPage(person=person(), **fields), TERMS, CREW)  # type: ignore[arg-type]


def section(made: PersonFace, head: str) -> Section:
    return next(each for each in made.sections if each.head == head)


def seen(**fields: object) -> ContactSeen:
    plain = contact()
    told = {
        "id": "c1", "kind": ContactKind.PHONE, "value": plain.value, "opens_at": None, "belongs_to": "self",
        "ways": {Way.CALL: Said.YES, Way.VOICEMAIL: Said.NO, Way.TEXT: Said.NOT_ASKED}, "hours": ANY_TIME,
        "say_we_are": "", "may_say": "",
    }  # fmt: skip
    return ContactSeen(**told | fields)  # type: ignore[arg-type]


def test_nobody_asked_is_said_and_not_left_out() -> None:
    made = face()
    assert section(made, "Safe contact").none == "Nobody asked yet how it is safe to reach them."
    assert section(made, "Consents").none == "None."
    assert [each.head for each in made.sections] == ["Safe contact", "Consents"]
    assert made.sealed == ""


def test_a_contact_says_each_way_and_a_covered_one_from_when_on() -> None:
    opens = datetime(2026, 3, 2, 22, tzinfo=UTC)
    first, second, third = section(
        face(
            contacts=(
                seen(),
                seen(value="", opens_at=opens),
                seen(value="", belongs_to="sibling", may_say="Sam called"),
            )
        ),
        "Safe contact",
    ).blocks
    assert (first.title, first.lines) == (
        "555-0100", ("Call: yes \u00b7 Voicemail: no \u00b7 Text: not asked", "Safe hours: any time"),
    )  # fmt: skip
    assert second.title == "Covered, not before Mon 15:00"
    assert third.title == "Covered: no safe way was said"
    assert third.lines[-2:] == ("Brother or sister", "May be said: Sam called")


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (NOT_ASKED_HOURS, "not asked"),
        (ANY_TIME, "any time"),
        (
            SafeHours(
                kind=SafeKind.ONLY,
                times=(
                    SafeTime(begin=NOW.time(), end=(NOW + timedelta(hours=2)).time()),
                    SafeTime(begin=NOW.time(), end=(NOW + timedelta(hours=1)).time(), days=frozenset({0, 4})),
                ),
            ),
            "17:00\u201319:00, Mon Fri 17:00\u201318:00",
        ),
    ],
)
def test_safe_hours_are_said_as_the_person_said_them(hours: SafeHours, words: str) -> None:
    assert hours_words(hours) == words


def test_a_consent_says_what_to_whom_how_long_and_whether_it_still_holds() -> None:
    given = consent(recipients=frozenset({"s1", "s9"}), what=frozenset({Told.NAME, Told.NEED}))
    shown = Entry(kind="referral", id="f1", at=NOW, by=ME, record=referral(snapshot=snapshot()))
    back = given.revoked(by=ME, at=NOW + DAY, how="by text")
    active, revoked = section(
        face(
            entries=(shown,),
            consents=(
                ConsentSeen(consent=given, status=ConsentStatus.ACTIVE, sealed=False, may_revoke=True),
                ConsentSeen(consent=back, status=ConsentStatus.REVOKED, sealed=True, may_revoke=False),
            ),
        ),
        "Consents",
    ).blocks
    assert (active.state, active.lines[1]) == ("Active", "Name, what is needed to Night shelter, 1 more")
    assert active.lines[2] == "Ends 01 Apr 2026 11:00"
    assert [intent.step for _, intent in active.acts] == [Step.REVOKE]
    assert (revoked.state, revoked.acts) == ("Revoked", ())
    assert revoked.lines[2:] == ("Taken back 03 Mar 2026: by text", "A part of it is sealed: open it in the timeline")


def test_a_sealed_consent_has_no_title_of_its_own() -> None:
    kept = replace(consent(), kind="sealed", meaning=ConsentMeaning.NONE_NEEDED, form=ConsentForm.WRITTEN)
    seen_ = ConsentSeen(consent=kept, status=ConsentStatus.ACTIVE, sealed=True, may_revoke=False)
    assert section(face(consents=(seen_,)), "Consents").blocks[0].title == "Sealed"


@pytest.mark.parametrize(
    ("by", "who"), [("R. Moss", "R. Moss"), (ME, "you"), (OTHER, "a colleague"), (TIA, "Tia Ortiz")]
)
def test_a_flag_says_what_who_when_how_known_and_when_it_ends(by: str, who: str) -> None:
    flag = SafetyFlag(
        id="s1", code="dogs", basis="told", seen_by=by, seen_at=NOW, entered_at=NOW, expires_at=NOW + 30 * DAY,
        words="bit a boot",
    )  # fmt: skip
    (warning,) = face(flags=(flag,)).warnings
    assert warning.title == "Dogs: bit a boot"
    assert warning.lines == (f"{who}, 02 Mar 2026, told by somebody. Ends 01 Apr 2026 unless seen again.",)


def test_two_answers_stand_side_by_side_and_of_a_number_only_that_there_are_two() -> None:
    (born,) = face(twice=(pair("born_on", "1980-01-02", "1980-02-01"),)).warnings
    assert born.title == "Written on two laptops: date of birth of the person"
    assert [choice.words for choice in born.choices] == ["Stands now: 01 Feb 1980", "Also written: 02 Jan 1980"]
    assert [choice.by for choice in born.choices] == ["you, 03 Mar 2026 10:00", "Tia Ortiz, 02 Mar 2026 10:00"]
    assert [choice.pick.place for choice in born.choices if choice.pick] == [("b", 1), ("a", 1)]
    assert born.lines == ()
    assert "Stands now: 01 Feb 1980, you" in born.spoken


@pytest.mark.parametrize(
    ("hindrance", "why"),
    [
        (Hindrance.ROLE, "A supervisor decides which one counts."),
        (Hindrance.SEALED, "A part of it is sealed: whoever may opens the entry and decides then."),
        (Hindrance.COVERED, "Covered: decide while a way to it is safe."),
    ],
)
def test_a_pair_that_is_not_to_be_decided_says_why(hindrance: Hindrance, why: str) -> None:
    (block,) = face(twice=(replace(pair("born_on", "1980-01-02", "1980-02-01"), hindrance=hindrance),)).warnings
    assert (block.lines, [choice.pick for choice in block.choices]) == ((why,), [None, None])


def test_an_answer_that_makes_no_record_has_no_button() -> None:
    told = pair("minor", "yes", "no")
    (block,) = face(twice=(replace(told, answers=(replace(told.answers[0], fits=False), told.answers[1])),)).warnings
    assert [choice.pick is None for choice in block.choices] == [False, True]
    assert block.lines == ("One of them does not fit the rest of the record.",)


def test_answers_are_told_in_words() -> None:
    def words(path: str, *answers: Plain) -> list[str]:
        (block,) = face(twice=(pair(path, *answers),)).warnings
        return [choice.words.partition(": ")[2] for choice in block.choices]

    assert words("reasons/family_conflict", 1, ()) == ["taken away", "family conflict"]
    assert words("owner", "", TIA) == ["Tia Ortiz", "nobody"]
    assert words("ended_at", NOW.isoformat(), (NOW + DAY).isoformat()) == ["03 Mar 2026 10:00", "02 Mar 2026 10:00"]
    here, there = ({"value": "555-0100", "hours": {"kind": kind}} for kind in ("any_time", "only"))
    assert words("contacts/c1", here, here) == ["covered", "covered"]
    assert words("contacts/c1", here, there) == ["hours: kind: only", "hours: kind: any time"]


def test_what_was_written_in_one_go_is_one_answer_with_names() -> None:
    told = pair("state", "done", "cancelled")
    answers = tuple(replace(each, values=("met", *each.values)) for each in told.answers)
    (block,) = face(twice=(replace(told, kind="follow_up", paths=("end_code", "state"), answers=answers),)).warnings
    assert block.title == "Written on two laptops: how it ended, state of the follow-up"
    assert block.choices[0].words == "Stands now: how it ended: met, state: Cancelled"


def test_of_an_opened_entry_all_is_told_and_of_a_closed_one_what_is_open() -> None:
    whole = replace(pair("need", "a", "b"), kind="referral", id="f1")
    closed = replace(whole, hindrance=Hindrance.SEALED)
    opened = Entry(kind="referral", id="f1", at=NOW, by=ME, twice=(whole,))
    page = PersonPage(person=person(), twice=(closed,))
    assert pairs_of(page, {}) == (closed,)
    assert pairs_of(page, {("referral", "f1"): opened}) == (whole,)


def pair(path: str, *answers: Plain) -> TwoAnswers:
    """Return what Tia and this account wrote at once, one day apart."""
    places = (("a", 1), ("b", 1))
    told = tuple(
        Answered(place=place, values=(answer,), by=by, at=NOW + at * DAY)
        for at, (place, answer, by) in enumerate(zip(places, answers, (TIA, ME), strict=True))
    )
    return TwoAnswers(kind="person", id="p1", paths=(path,), answers=told, places=places)


def test_who_may_be_the_same_says_why_and_asks_both_ways() -> None:
    other = PersonFound(id="p2", name="Kathryn Nunes", born=1984, likes=(Like.SOUND, Like.YEAR))
    (block,) = section(face(maybe=(other,)), "Maybe the same person?").blocks
    assert (block.title, block.lines) == ("Kathryn Nunes, born 1984", ("sounds alike, same birth year",))
    assert [intent.step for _, intent in block.acts] == [Step.LINK, Step.APART]


def test_what_the_person_said_is_there_and_what_nobody_asked_is_not() -> None:
    said = replace(
        person(),
        interpreter=Said.YES,
        veteran=Said.DECLINED,
        insurance="medicaid",
        own_words={"Asked for": "a dog bed"},
    )
    (block,) = section(face_of(PersonPage(person=said), TERMS, CREW), "Needs and rights").blocks
    assert block.lines == ("Interpreter: yes", "Veteran: would not say", "Insurance: Medicaid", "Asked for: a dog bed")


def test_a_sealed_reason_is_not_one_that_nobody_asked_about() -> None:
    open_, sealed = (
        Entry(kind="encounter", id="e1", at=NOW, by=ME, record=encounter(), sealed=sealed) for sealed in (False, True)
    )
    assert entry_lines(open_, TERMS)[1] == "Reason: not asked"
    assert entry_lines(sealed, TERMS)[1] == "Reason: sealed"


def test_an_entry_that_was_opened_says_both_versions_in_its_place() -> None:
    closed = Entry(kind="amendment", id="m1", at=NOW, by=OTHER, sealed=True, opens=True)
    made = Amendment(
        id="m1",
        custodian="linden",
        record_id="e1",
        field="agency_case_no",
        was="17",
        says="71",
        reason="a slip",
        by=OTHER,
        at=NOW,
    )
    before, after = (
        entry_record(closed, TERMS, CREW, opened)
        for opened in ({}, {("amendment", "m1"): replace(closed, record=made, sealed=False, opens=False)})
    )
    assert before.spoken == "Correction, 02 Mar 2026 10:00, a colleague, Sealed: opens with a reason (Enter)"
    assert (before.warn, after.warn) == (True, False)
    assert (after.second, after.third) == ("Says now: 71", "Said before: 17")


def test_a_row_of_the_list_is_spoken_whole() -> None:
    last = int(datetime(2026, 3, 2, 17, tzinfo=UTC).timestamp() * 1000)
    row = found_record(
        PersonFound(id="p1", name="", age_band="25_44", last_at=last, heard=True, likes=(Like.NAME, Like.NO_DAY)), TERMS
    )
    assert row.spoken == (
        "No name known, 25 to 44, last entry 02 Mar 2026, found by sound, Entered twice? same name, birth date unknown"
    )


@pytest.mark.parametrize(
    ("count", "asked", "words"),
    [
        (0, False, "Type a name"),
        (0, True, "Nobody of that name"),
        (1, True, "1 person"),
        (3, True, "3 people"),
        (50, True, "type more"),
    ],
)
def test_the_count_says_what_to_do(count: int, asked: bool, words: str) -> None:  # noqa: FBT001 - a case
    assert words in count_words([PersonFound(id=str(n), name="A") for n in range(count)], 50, asked=asked)


def test_ages_are_years_of_birth_or_what_was_said() -> None:
    born = face_of(PersonPage(person=replace(person(), born_on=date(1984, 5, 1), aliases=("Dee",))), TERMS, CREW)
    assert born.about == "born 01 May 1984 \u00b7 also \u201cDee\u201d \u00b7 kept by linden"
