"""The private key that signs packs: Ed25519, in a file that a passphrase encrypts (Argon2id, AES-256-GCM).

OpenSSL's own encrypted PEM stretches a passphrase 2,048 times only, so the file is one of ours: small JSON.
"""

import base64
import json
import os
from contextlib import suppress
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from navigator.errors import DamagedFileError, NavigatorError, NotAllowedError, NotFoundError, UsageError
from resources_db.durable import sync_folder, write_durably

KIND = "co-response-navigator pack key 1"
# RFC 9106, second recommended choice (SAFETY.md, 2.3).
ROUNDS, LANES, MEMORY_KIB, SALT_BYTES, NONCE_BYTES, KEY_BYTES = 3, 4, 65536, 16, 12, 32
LEAST_PASSPHRASE = 10
MOST_FILE = 4096


def make_key(path: Path, passphrase: str) -> Ed25519PrivateKey:
    """Make a key and write its encrypted file, 0600; raises UsageError when one is there or the passphrase is short."""
    if len(passphrase) < LEAST_PASSPHRASE:
        raise UsageError(f"The passphrase wants at least {LEAST_PASSPHRASE} characters.", hint="Take a sentence.")
    key, salt, nonce = Ed25519PrivateKey.generate(), os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES)
    sealed = AESGCM(_stretched(passphrase, salt)).encrypt(nonce, key.private_bytes_raw(), KIND.encode())
    document = {"kind": KIND, "salt": _text(salt), "nonce": _text(nonce), "sealed": _text(sealed)}
    try:
        with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write((json.dumps(document, indent=1) + "\n").encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
        sync_folder(path.parent)
    except FileExistsError as error:
        raise UsageError(f"{path.name} is there already; it was not touched.", hint="Choose another name.") from error
    except OSError as error:
        raise NavigatorError(
            "The key could not be written.", hint="Check the folder and the disk.", detail=f"errno {error.errno}"
        ) from error
    return key


def load_key(path: Path, passphrase: str) -> Ed25519PrivateKey:
    """Return the key of a file; raises NotFoundError, DamagedFileError, and NotAllowedError for a wrong passphrase."""
    try:
        with path.open("rb") as file:
            document = json.loads(file.read(MOST_FILE).decode("ascii"))
        salt, nonce, sealed = (base64.b64decode(document[name], validate=True) for name in ("salt", "nonce", "sealed"))
        if document["kind"] != KIND or len(nonce) != NONCE_BYTES or len(salt) != SALT_BYTES:
            raise ValueError  # noqa: TRY301 - told below, like every other fault of the file
    except OSError as error:
        raise NotFoundError(f"The key {path.name} cannot be read.", hint="Check the path given to --key.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedFileError(
            f"{path.name} is no key for packs.", hint="Make one: navigator directory pack --new-key FILE"
        ) from error
    try:
        raw = AESGCM(_stretched(passphrase, salt)).decrypt(nonce, sealed, KIND.encode())
        return Ed25519PrivateKey.from_private_bytes(raw)
    except (InvalidTag, ValueError) as error:
        raise NotAllowedError(f"The passphrase does not open {path.name}.", hint="Type it again.") from error


def public_key(key: Ed25519PrivateKey) -> bytes:
    """Return the 32 bytes that others verify with."""
    return key.public_key().public_bytes_raw()


def last_counter(path: Path) -> int:
    """Return the counter of the last pack that this key signed, 0 when none is known."""
    with suppress(OSError, ValueError):
        return int(_counter_file(path).read_text("ascii"))
    return 0


def keep_counter(path: Path, counter: int) -> None:
    """Write durably beside the key that a counter is taken."""
    write_durably(_counter_file(path), f"{counter}\n".encode("ascii"), 0o600)


def _counter_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.counter")


def _stretched(passphrase: str, salt: bytes) -> bytes:
    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=ROUNDS, lanes=LANES, memory_cost=MEMORY_KIB)
    return kdf.derive(passphrase.encode("utf-8", "surrogatepass"))


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")
