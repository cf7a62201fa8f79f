"""What every test runs under: no sockets, no stray log records, Qt off screen, shared data where it is."""

import logging
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parent.parent
# The policy of the machine that runs the tests decides nothing in them.
os.environ["NAVIGATOR_POLICY"] = str(ROOT / "tests" / "no-policy.json")
# Neither does the language that it speaks.
os.environ["LANGUAGE"] = "en"
# Set by .ci/run: there a skip for want of a tool or of the shared data is a failure.
# What takes long is left out of each run, and made up for at night.
LONG = os.environ.get("NAVIGATOR_LONG") == "1"
STRICT = os.environ.get("NAVIGATOR_STRICT_SKIPS") == "1"


def shared_folder() -> Path | None:
    """Return the folder of real public files, None where it is absent."""
    chosen = os.environ.get("NAVIGATOR_SHARED")
    for folder in ([Path(chosen)] if chosen else []) + [ROOT.parent / "shared"]:
        if (folder / "data").is_dir():
            return folder
    return None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not LONG:
        left_out = [item for item in items if item.get_closest_marker("long")]
        items[:] = [item for item in items if not item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=left_out)
    for item in items:
        for marker in item.iter_markers("needs"):
            if not shutil.which(marker.args[0]):
                item.add_marker(_missing(f"needs {marker.args[0]}"))
        if item.get_closest_marker("real_data") and shared_folder() is None:
            item.add_marker(_missing("needs the real public files in ../shared/data"))


def _missing(reason: str) -> pytest.MarkDecorator:
    # A fixture that fails is the way to fail a test that cannot even start.
    return pytest.mark.usefixtures("must_not_skip") if STRICT else pytest.mark.skip(reason=reason)


@pytest.fixture
def must_not_skip() -> None:
    pytest.fail("this test may not be skipped here: install its tool, or lay the shared data beside the project")


@pytest.fixture(scope="session")
def shared() -> Path:
    folder = shared_folder()
    assert folder is not None
    return folder


@pytest.fixture(autouse=True)
def no_stray_log_records(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logged a warning nobody asked for; `expects_log` in its keywords says it is asked for."""
    yield
    stray = [
        record for when in ("setup", "call") for record in caplog.get_records(when) if record.levelno >= logging.WARNING
    ]
    if stray and not request.node.get_closest_marker("expects_log"):
        pytest.fail(f"stray log records: {[(record.name, record.levelname, record.msg) for record in stray]}")


@pytest.fixture(scope="session")
def bundled() -> Path:
    """The built directory that ships; run.py makes it before the tests start."""
    from resources_db.home import bundled_directory

    path = bundled_directory()
    assert path.is_file(), "run `python3 run.py test`, which builds the bundled directory first"
    return path
