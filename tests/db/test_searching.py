"""What a search finds in a directory file, in which tier, what it leaves out and what it hands back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.asking import ask, services
from fakes.small_county import at, line, need, reader, record, service

from navigator.directory.schedule import State
from navigator.errors import NotFoundError
from navigator.geo import Point
from navigator.ports import CancelToken
from navigator.search.ask import Ask, RowClass
from navigator.search.query import Origin
from navigator.search.rank import OWN_TERMS, PART, TextTier
from navigator.search.result import SearchResult
from resources_db.directory.reader import DirectoryReader

Make = Callable[..., DirectoryReader]
EUGENE = Origin(name="Eugene, OR", point=Point(44.05, -123.09), state="OR")
# Words that mean nothing but themselves.
KESTREL = (
    service("named", "Kestrel Wexford"),
    service("termed", "Corner House"),
    record("taxonomy_term", "nesting", name="Nesting", taxonomy_id="needs", aliases="plumage"),
    record("taxonomy_term", "kestrel", name="Kestrel care", parent_id="nesting", taxonomy_id="needs", aliases="raptor"),
    need("termed", "kestrel"),
    record("organization", "kestrelorg", name="Kestrel Trust", alternate_name="Falcon Guild"),
    service("provided", "Front Room", organization_id="kestrelorg"),
    service("described", "Back Room", description="Ask for the kestrel."),
)
SECRET = (record("location", "hide", name="Wisteria Lodge", confidential=1), at("safe", "hide"))


@pytest.fixture
def county(tmp_path: Path) -> DirectoryReader:
    """Return the small county."""
    return reader(tmp_path)


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a maker of counties with more records."""
    return lambda *more: reader(tmp_path, *more)


def tiers(result: SearchResult) -> dict[str, TextTier]:
    return {hit.listing.service: hit.tier for hit in (*result.hits, *result.beyond)}


def missed(result: SearchResult) -> dict[str, int]:
    return {hit.listing.service: hit.missed for hit in (*result.hits, *result.beyond)}


def test_the_tier_is_where_the_words_stand(make: Make) -> None:
    assert tiers(ask(make(*KESTREL), "kestrel")) == {
        "Kestrel Wexford": TextTier.NAME,
        "Front Room": TextTier.MAIN,
        "Corner House": TextTier.TERM,
        "Back Room": TextTier.DESCRIPTION,
    }


def test_a_whole_name_outranks_a_part_of_one_and_its_provider_comes_second(make: Make) -> None:
    county = make(*KESTREL, service("alone", "Kestrel"))
    assert list(tiers(ask(county, "kestrel")).items())[:2] == [
        ("Kestrel", TextTier.CALLED),
        ("Kestrel Wexford", TextTier.NAME),
    ]
    for called in ("Kestrel Trust", "the kestrel trust, inc.", "Falcon Guild"):
        result = ask(county, called)
        assert (services(result)[0], result.hits[0].tier) == ("Front Room", TextTier.RUN_BY), called


def test_the_name_of_the_place_finds_what_is_there(county: DirectoryReader) -> None:
    assert tiers(ask(county, "red barn")) == {"O\u2019Brien Pantry": TextTier.RUN_BY}


def test_words_in_several_tiers_count_as_the_worst_of_them(make: Make) -> None:
    county = make(*KESTREL)
    assert tiers(ask(county, "raptor corner"))["Corner House"] is TextTier.TERM
    assert tiers(ask(county, "back kestrel"))["Back Room"] is TextTier.DESCRIPTION


@pytest.mark.parametrize("text", ["w", "wex", "kestrel wex", "WEXFORD", "wexfords", "Wexford", "kes wexford"])
def test_words_are_prefixes_plural_or_not(make: Make, text: str) -> None:
    found = tiers(ask(make(*KESTREL), text))
    assert (found["Kestrel Wexford"], min(found.values())) == (TextTier.NAME, TextTier.NAME)


@pytest.mark.parametrize("text", ["raptor", "nesting", "plumage", "raptors", "PLUMAG"])
def test_a_term_its_everyday_names_and_the_term_above_lead_to_it(make: Make, text: str) -> None:
    assert tiers(ask(make(*KESTREL), text)) == {"Corner House": TextTier.TERM}


@pytest.mark.parametrize("text", ["refugio", "shelter", "night shelter", "bed", "cot", "somewhere to sleep"])
def test_what_people_say_for_a_need_leads_to_those_who_meet_it_by_their_own_terms(
    county: DirectoryReader, text: str
) -> None:
    assert tiers(ask(county, text))["Winter Cots"] in OWN_TERMS


@pytest.mark.parametrize("text", ["O\u2019Brien", "o'brien", "obrien", "O\u2019Brien\u2019s pantry"])
def test_a_name_with_an_apostrophe_is_found_however_it_is_typed(county: DirectoryReader, text: str) -> None:
    assert services(ask(county, text))[0] == "O\u2019Brien Pantry"


@pytest.mark.parametrize("text", ["niño", "nino", "NIN\u0303O"])
def test_accents_typed_or_not_find_the_same(make: Make, text: str) -> None:
    assert services(ask(make(service("nino", "Casa del Niño")), text)) == ["Casa del Niño"]


def test_words_that_nothing_carries_are_left_out_and_said(make: Make) -> None:
    result = ask(make(*KESTREL), "wexford zzz")
    assert result.left == ("zzz",)
    assert (services(result), missed(result)) == (["Kestrel Wexford"], {"Kestrel Wexford": PART})


def test_when_nothing_carries_any_word_there_is_no_hit(county: DirectoryReader) -> None:
    result = ask(county, "zzz yyy")
    assert (services(result), result.left) == ([], ("zzz", "yyy"))
    near = ask(county, "zzz yyy", origin=EUGENE)
    assert (services(near), near.total, near.hidden) == ([], 0, {})


def test_when_no_row_has_all_words_those_with_most_of_them_count(make: Make) -> None:
    result = ask(make(*KESTREL, service("both", "Wexford Annex")), "wexford annex raptor")
    assert missed(result) == {"Wexford Annex": PART, "Kestrel Wexford": 2 * PART, "Corner House": 2 * PART}
    assert services(result)[0] == "Wexford Annex"


def test_rows_with_most_of_the_words_come_along_only_while_those_with_all_are_few(make: Make) -> None:
    many = [service(f"both{number}", f"Wexford Annex {number}") for number in range(8)]
    assert "Kestrel Wexford" in services(ask(make(*KESTREL, *many[:7]), "wexford annex"))
    assert "Kestrel Wexford" not in services(ask(make(*KESTREL, *many), "wexford annex"))


def test_no_text_finds_every_row_and_signs_alone_ask_for_nothing(county: DirectoryReader) -> None:
    assert set(services(ask(county, "  "))) == {"Winter Cots", "O\u2019Brien Pantry", "Haven"}
    for origin in (None, EUGENE):
        signs = ask(county, "--", origin=origin)
        assert (services(signs), signs.left) == ([], ("--",))


def test_what_nobody_named_was_not_found_in_a_name(county: DirectoryReader) -> None:
    assert set(tiers(ask(county)).values()) == {TextTier.TERM}


def test_a_need_takes_in_the_needs_below_it_and_counts_the_rest(county: DirectoryReader) -> None:
    assert set(services(ask(county, category="shelter"))) == {"Winter Cots", "Haven"}
    for typed in ("shelter", " SHELTER "):
        assert ask(county, category=typed).hidden == {"other_need": 1}


def test_a_need_and_a_text_are_met_together(county: DirectoryReader) -> None:
    result = ask(county, "harbor trust", category="food pantry")
    assert (services(result), result.hidden) == (["O\u2019Brien Pantry"], {"other_need": 2})


def test_an_unknown_need_offers_those_that_hold_the_word(county: DirectoryReader) -> None:
    with pytest.raises(NotFoundError) as caught:
        ask(county, category="shel")
    assert caught.value.candidates == ("night shelter", "shelter")


def test_lines_of_other_states_are_hidden_and_counted(make: Make) -> None:
    county = make(
        *line("or", "Kestrel Oregon", scope="state", state="OR"),
        *line("wa", "Kestrel Washington", scope="state", state="WA"),
        *line("us", "Kestrel Nation"),
    )
    here = ask(county, "kestrel", origin=EUGENE)
    assert (set(services(here)), here.hidden) == ({"Kestrel Oregon", "Kestrel Nation"}, {"other_state": 1})
    anywhere = ask(county, "kestrel")
    assert (len(services(anywhere)), anywhere.hidden) == (3, {})


@pytest.mark.parametrize(
    "status", ["inactive", "Defunct", "temporarily closed", "retired", "Active, but do not refer", "DO NOT REFER"]
)
def test_what_is_not_active_or_not_to_be_referred_to_is_never_a_hit(make: Make, status: str) -> None:
    county = make(service("gone", "Kestrel Beds", status=status))
    for text in ("kestrel", "kestrel beds"):
        gone = ask(county, text)
        assert "Kestrel Beds" not in services(gone)
        assert gone.hidden == {"not_active": 1}
    assert "Kestrel Beds" not in services(ask(county))


def test_an_active_or_blank_status_is_a_hit(make: Make) -> None:
    gulls = (service("a", "Kestrel One", status="Active"), service("b", "Kestrel Two"))
    assert len(services(ask(make(*gulls), "kestrel"))) == 2


@pytest.mark.parametrize("text", ["wisteria", "wisteria lodge", "lodge"])
def test_the_name_of_a_confidential_place_finds_nothing(make: Make, text: str) -> None:
    county = make(*SECRET)
    assert services(ask(county, "haven"))[0] == "Haven"
    result = ask(county, text)
    assert (services(result), result.left) == ([], tuple(text.split()))


def test_the_index_has_no_name_of_a_confidential_place_even_if_the_tables_were_wrong() -> None:
    from resources_db.directory.listings import _texts, _whole_names

    texts = ("alias", "organization", "organization_alias", "category", "description", "eligibility", "fees")
    row = dict.fromkeys(texts) | {"service": "Haven", "location": "Wisteria Lodge"}
    shown, hidden = [row | {"confidential": 0}], [row | {"confidential": 1}]
    assert "Wisteria" in str(_texts(shown, ()))
    assert "wisteria" in str(_whole_names(shown))
    assert "Wisteria" not in str(_texts(hidden, ()))
    assert "wisteria" not in str(_whole_names(hidden))


def test_one_service_at_two_places_is_two_rows(make: Make) -> None:
    hits = ask(make(at("cots", "barn")), "winter cots").hits
    assert len({hit.listing.point for hit in hits if hit.listing.service == "Winter Cots"}) == 2


def test_hours_are_asked_once_while_the_same_moment_is_asked_about(make: Make) -> None:
    county = make(record("schedule", "1", service_id="cots", byday="MO", opens_at="09:00", closes_at="17:00"))
    one, other, index = Moment(), Moment(), county.index()
    for moment in (one, one, other, one):
        rows = RowClass(rows=index.everything(), tier=TextTier.TERM)
        index.best(Ask(classes=[rows], state_of=moment.state), CancelToken())
    assert (len(one.asked), len(other.asked)) == (2, 1)


class Moment:
    def __init__(self) -> None:
        self.asked: list[int] = []

    def state(self, hours: int) -> State:
        self.asked.append(hours)
        return State.OPEN
