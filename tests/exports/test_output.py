import os
import stat
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.exports import check_target, whole_file


def test_a_file_is_there_when_it_is_complete(tmp_path: Path) -> None:
    target = tmp_path / "out.nq"
    with whole_file(str(target)) as out:
        out.write(b"one")
        assert not target.exists()
    assert target.read_bytes() == b"one"
    assert [path.name for path in tmp_path.iterdir()] == ["out.nq"]


def test_what_was_there_stays_if_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "out.nq"
    target.write_bytes(b"before")
    with pytest.raises(KeyError), whole_file(str(target)) as out:
        out.write(b"half")
        raise KeyError
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["out.nq"]


def test_a_link_stays_a_link_and_permissions_stay(tmp_path: Path) -> None:
    real = tmp_path / "real.nq"
    real.write_bytes(b"")
    real.chmod(0o640)
    link = tmp_path / "link.nq"
    link.symlink_to(real)
    with whole_file(str(link)) as out:
        out.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_new_file_is_as_readable_as_any(tmp_path: Path) -> None:
    target = tmp_path / "out.nq"
    with whole_file(str(target)) as out:
        out.write(b"")
    (tmp_path / "other").write_bytes(b"")
    assert target.stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_device_is_written_as_it_is() -> None:
    with whole_file(os.devnull) as out:
        out.write(b"gone")
    assert Path(os.devnull).is_char_device()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_names_the_file() -> None:
    with pytest.raises(OSError, match="No space") as caught, whole_file("/dev/full") as out:
        out.write(b"x" * 100_000)
    assert caught.value.filename == "/dev/full"


def test_a_folder_or_a_path_without_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder"):
        check_target(str(tmp_path))
    with pytest.raises(UsageError, match="there is no folder"):
        check_target(str(tmp_path / "none" / "out.nq"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="permission denied"):
        check_target(str(tmp_path / "out.nq"))


def test_a_very_long_name_works(tmp_path: Path) -> None:
    target = tmp_path / ("n" * 250 + ".nq")
    with whole_file(str(target)) as out:
        out.write(b"x")
    assert target.read_bytes() == b"x"
