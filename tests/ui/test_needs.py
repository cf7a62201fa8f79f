from ui.desktop.viewmodels.needs import FIRST, first_needs

COUNTY = ["Food pantry", "Jobs", "Emergency shelter", "Dental", "Sobering center", "Youth shelter", "Ride", "Classes"]


def test_night_needs_come_first_and_the_frequent_fill_up() -> None:
    chosen = first_needs(COUNTY)
    assert chosen == (
        "Emergency shelter",
        "Sobering center",
        "Food pantry",
        "Ride",
        "Youth shelter",
        "Jobs",
        "Dental",
        "Classes",
    )


def test_sixteen_at_most_and_none_twice() -> None:
    many = [f"Need {n}" for n in range(40)] + [words[0].title() for words in FIRST]
    chosen = first_needs(many)
    assert len(chosen) == len(set(chosen)) == 16


def test_a_directory_without_needs_has_none() -> None:
    assert first_needs([]) == ()
