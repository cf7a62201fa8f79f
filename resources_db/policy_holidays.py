"""The entries of the policy that say whose holidays count."""

LONGEST_SUBDIVISION = 3


def country(value: object) -> str:
    """Return the country; raises ValueError in words for another one."""
    if value != "US":
        raise ValueError('it knows the holidays of "US" only')
    return "US"


def subdivision(value: object) -> str:
    """Return the letters of the state; raises ValueError in words."""
    text = value.strip() if isinstance(value, str) else ""
    if not (text.isascii() and text.isalpha() and text.isupper() and len(text) <= LONGEST_SUBDIVISION):
        raise ValueError('it wants the letters of a state, such as "OR"')
    return text
