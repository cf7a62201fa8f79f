"""People are found as somebody heard them, over a real casebook; the tables can be made anew and say the same."""

from dataclasses import replace
from datetime import date

from fakes.casebook import encounter, person
from fakes.desks import Team

from navigator.access.roles import Role
from navigator.casebook.likeness import Like
from navigator.use_cases.find_people import find_people
from navigator.use_cases.keep_record import keep_record
from navigator.use_cases.people import keep_apart

NAMES = ("Catherine Núñez", "Kathryn Nunes", "Xiomara Jiménez", "José Ortega", "Katsura Nu", "Joseph Smythe")


def entered(team: Team) -> None:
    desk = team.desk(Role.CLINICIAN)
    for number, name in enumerate(NAMES):
        keep_record(desk, None, replace(person(name), id=f"n{number}", born_on=date(1980 + number // 2, 1, 1)))
    keep_record(desk, None, replace(person("Robert Ames"), id="n9", aliases=("Skip Ortega",)))


def found(team: Team, typed: str) -> list[str]:
    return [one.name for one in find_people(team.desk(Role.CLINICIAN), typed)]


def test_names_are_found_as_they_are_heard_and_as_they_are_spelt_first(team: Team) -> None:
    entered(team)
    for typed, names in {
        "kathryn": ["Kathryn Nunes", "Catherine Núñez"],
        "catherine nunes": ["Catherine Núñez", "Kathryn Nunes"],
        "CATHRYN NUN": ["Catherine Núñez", "Kathryn Nunes"],
        "nuñez": ["Catherine Núñez", "Kathryn Nunes"],
        "siomara": ["Xiomara Jiménez"],
        "gimenes": ["Xiomara Jiménez"],
        "jose": ["José Ortega", "Joseph Smythe"],
        "smith": ["Joseph Smythe"],
        "skip": ["Robert Ames"],
        "ortega": ["José Ortega", "Robert Ames"],
        "skip ortega": ["Robert Ames"],
        "kat nu": ["Kathryn Nunes", "Katsura Nu"],
        "zz": [],
        "": [],
        "  ~. ": [],
        "=1980-01-01": [],
    }.items():
        assert found(team, typed) == names, typed


def test_a_list_says_what_tells_two_of_a_name_apart(team: Team) -> None:
    entered(team)
    desk = team.desk(Role.CLINICIAN)
    keep_record(desk, None, encounter(id="e9", created_by="clinician", person_id="n1"))
    ours, heard = find_people(desk, "kathryn")
    assert (ours.born, ours.age_band, ours.heard, ours.likes) == (1980, "not_asked", False, (Like.SOUND, Like.DAY))
    assert (heard.born, heard.heard, heard.likes) == (1980, True, (Like.SOUND, Like.DAY))
    assert ours.last_at > heard.last_at > 0
    keep_apart(desk, "n0", "n1", "sisters")
    assert [one.likes for one in find_people(desk, "kathryn")] == [(), ()]


def test_the_keys_are_made_anew_as_they_were(team: Team) -> None:
    entered(team)
    before = team.records.projections.dump()
    assert ("~ktrn.", "n0") in before["name_key"]
    assert ("=1980-01-01", "n0") in before["name_key"]
    team.records.rebuild()
    assert team.records.projections.dump() == before
