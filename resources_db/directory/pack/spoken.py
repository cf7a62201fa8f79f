"""Fingerprints as words that can be read out over a phone: proquints, a published scheme (Daniel S. Wilkerson, 2009).

Sixteen bits make five letters, consonant-vowel-consonant-vowel-consonant; 96 bits of the SHA-256 of a public key make six
words such as "lusab babad gutih". Finding another key with the same words takes about 2^96 tries.
"""

import hashlib

CONSONANTS = "bdfghjklmnprstvz"
VOWELS = "aiou"
WORDS = 6
WORD_BYTES = 2


def fingerprint_of(public_key: bytes) -> str:
    """Return the SHA-256 of a public key, in hexadecimal."""
    return hashlib.sha256(public_key).hexdigest()


def words_of(fingerprint: str) -> str:
    """Return the beginning of a fingerprint as words."""
    head = bytes.fromhex(fingerprint)[: WORDS * WORD_BYTES]
    pairs = [int.from_bytes(head[at : at + WORD_BYTES]) for at in range(0, len(head), WORD_BYTES)]
    return " ".join(map(_word, pairs))


def same_words(typed: str, words: str) -> bool:
    """Tell whether somebody typed these words, whatever the case and whatever stands between them."""
    return _letters(typed) == _letters(words)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())


def _word(number: int) -> str:
    return "".join(
        (
            CONSONANTS[number >> 12 & 0xF],
            VOWELS[number >> 10 & 0x3],
            CONSONANTS[number >> 6 & 0xF],
            VOWELS[number >> 4 & 0x3],
            CONSONANTS[number & 0xF],
        )
    )
