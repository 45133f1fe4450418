"""Archives: read as the folder that they were made of, and safely."""

from __future__ import annotations

import bz2
import gzip
import io
import tarfile
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from support.crawls import answer, page, record
from support.inputs import collect, lines, write

from kg.errors import InputError
from kg.reading import pieces, read
from kg.reading.streams import FREE_BYTES

TEXT = "أعلن الوزير أن الوفد وصل إلى العاصمة."
FILES: dict[str, bytes] = {
    "2015/a.txt": TEXT.encode(),
    "2015/b.html": page().encode(),
    "c.jsonl": lines({"id": "x", "text": TEXT}, {"text": TEXT}),
    "d.jsonl.gz": gzip.compress(lines({"text": TEXT})),
    "e.json.zst": zstandard.compress(lines({"text": TEXT})),
    "f.warc.gz": gzip.compress(record(answer(page().encode()))),
    "README.md": b"no article",
    ".hidden/g.txt": TEXT.encode(),
    "خبر.txt": TEXT.encode(),
}
IDS = ["a", "b", "x", "c-2", "d-1", "e", "https://news.example/1", "خبر"]


def tar(*members: tuple[tarfile.TarInfo, bytes], **options: int) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", **options) as archive:  # type: ignore[call-overload]
        for member, data in members:
            archive.addfile(member, io.BytesIO(data))
    return file.getvalue()


def entry(name: str, data: bytes, kind: bytes = tarfile.REGTYPE) -> tuple[tarfile.TarInfo, bytes]:
    member = tarfile.TarInfo(name)
    member.size = len(data)
    member.type = kind
    return member, data


def zipped(**options: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", **options) as archive:  # type: ignore[arg-type]
        for name, data in FILES.items():
            archive.writestr(name, data)
    return file.getvalue()


TAR = tar(*(entry(name, data) for name, data in FILES.items()))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("n.tar", TAR),
        ("n.tar.gz", gzip.compress(TAR)),
        ("n.tgz", gzip.compress(TAR)),
        ("n.tar.zst", zstandard.compress(TAR)),
        ("n.tar.bz2", bz2.compress(TAR)),
        ("n.tar", tar(*(entry(name, data) for name, data in FILES.items()), format=tarfile.GNU_FORMAT)),
        ("n.zip", zipped()),
        ("n.zip", zipped(compression=zipfile.ZIP_DEFLATED)),
    ],
)
def test_every_kind(tmp_path: Path, name: str, data: bytes) -> None:
    path = write(tmp_path / name, data)
    articles, errors = collect(path)
    assert [article.id for article in articles] == IDS
    assert not errors
    assert [article.id for article in collect(tmp_path)[0]] == IDS, "in a folder, too"


@pytest.mark.parametrize("pack", [bytes, gzip.compress, zstandard.compress, bz2.compress])
def test_standard_input(pack: Callable[[bytes], bytes]) -> None:
    assert [article.id for article in collect("-", stdin=pack(TAR))[0]] == IDS


def test_what_is_no_plain_file_is_not_read(tmp_path: Path) -> None:
    link, _ = entry("link.txt", b"", tarfile.SYMTYPE)
    link.linkname = "/etc/passwd"
    hard, _ = entry("hard.txt", b"", tarfile.LNKTYPE)
    hard.linkname = "../../../etc/passwd"
    members = [
        (link, b""),
        (hard, b""),
        entry("device.txt", b"", tarfile.CHRTYPE),
        entry("pipe.txt", b"", tarfile.FIFOTYPE),
        entry("folder.txt", b"", tarfile.DIRTYPE),
        entry("inner.tar", TAR),
        entry("inner.tar.gz", gzip.compress(TAR)),
        entry("../../../../tmp/escaped.txt", TEXT.encode()),
        entry("/tmp/absolute.txt", TEXT.encode()),
    ]
    before = sorted(tmp_path.parent.rglob("*"))
    archive = write(tmp_path / "n.tar", tar(*members))
    articles, errors = collect(archive)
    assert [article.id for article in articles] == ["escaped", "absolute"]
    assert not errors
    assert sorted(tmp_path.parent.rglob("*")) == sorted([*before, archive])


def test_a_symbolic_link_in_a_zip_archive_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "n.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("a.txt", TEXT)
    assert [article.id for article in collect(path)[0]] == ["a"]


def test_faults_are_told_with_the_member(tmp_path: Path) -> None:
    broken = gzip.compress(lines(*({"id": str(n), "text": TEXT + str(n**9)} for n in range(500))))
    members = {
        "a.jsonl": b"nonsense\n" + lines({"text": TEXT}),
        "b.txt": b"",
        "c.jsonl.gz": broken[: len(broken) // 2],
        "d.txt.gz": b"no gzip",
        "e.txt": TEXT.encode(),
    }
    for name, data in (("n.tar", tar(*(entry(*item) for item in members.items()))), ("n.zip", None)):
        path = tmp_path / name
        if data is None:
            with zipfile.ZipFile(path, "w") as archive:
                for member in members.items():
                    archive.writestr(*member)
        else:
            path.write_bytes(data)
        skipped: list[InputError] = []
        articles = list(read([path], on_skip=skipped.append))
        assert articles[0].id == "a-2" and articles[-1].id == "e"
        assert [(error.place.member, error.place.line, error.kind) for error in skipped] == [
            ("a.jsonl", 1, "malformed"),
            ("b.txt", None, "empty"),
            *((("c.jsonl.gz", error.place.line, error.kind)) for error in skipped[2:-1]),
            ("d.txt.gz", None, "damaged"),
        ]
        assert skipped[-2].kind == "damaged"
        assert skipped[0].source == f"{path}:a.jsonl:1"
        assert skipped[0].record() == {
            "input": str(path),
            "where": "member a.jsonl, line 1",
            "id": None,
            "reason": skipped[0].problem,
            "class": "malformed",
        }


@pytest.mark.parametrize("cut", [100, 700, 3_000, 5_000, len(TAR) - 11_000])
def test_an_archive_that_breaks_off_or_is_damaged(tmp_path: Path, cut: int) -> None:
    whole = [article.id for article in collect(write(tmp_path / "n.tar", TAR))[0]]
    damaged = bytearray(TAR)
    at = cut // 512 * 512
    damaged[at : at + 512] = b"\xaa" * 512
    for data in (TAR[:cut], bytes(damaged)):
        articles, errors = collect(write(tmp_path / "n.tar", data))
        assert {article.id for article in articles} <= set(whole)
        assert errors or len(articles) == len(whole) - 1 or [article.id for article in articles] == whole


def test_an_encrypted_member(tmp_path: Path) -> None:
    data = bytearray(zipped())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1  # the flag in the table of contents
    articles, errors = collect(write(tmp_path / "n.zip", bytes(data)))
    assert [article.id for article in articles] == IDS[1:]
    assert "encrypted" in errors[0]


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("n.tar", b"", "empty"),
        ("n.tar", bytes(10_240), "no articles"),
        ("n.tar", b"nonsense" * 1000, "damaged"),
        ("n.tgz", b"nonsense", "damaged"),
        ("n.zip", b"", "damaged"),
        ("n.zip", b"PK\x03\x04", "damaged"),
        ("n.zip", zipped()[:-30], "damaged"),
        ("n.tar.zst", b"\x28\xb5\x2f\xfdxxxxxxxxxxxxxxxxx", "damaged"),
        ("n.jsonl.zst", b"nonsense", "damaged"),
        ("n.jsonl.bz2", b"nonsense", "damaged"),
    ],
)
def test_what_is_no_archive(tmp_path: Path, name: str, data: bytes, told: str) -> None:
    articles, errors = collect(write(tmp_path / name, data))
    assert (articles, len(errors)) == ([], 1)
    assert told in errors[0]


# --- bombs ------------------------------------------------------------------------------------------------------------

ZEROS = FREE_BYTES * 3


def bomb(pack: str) -> bytes:
    """Three times as many zeros as are free, packed."""
    file = io.BytesIO()
    writer = {
        "gz": lambda: gzip.GzipFile(fileobj=file, mode="wb"),
        "bz2": lambda: bz2.BZ2File(file, "wb"),
        "zst": lambda: zstandard.ZstdCompressor().stream_writer(file, closefd=False),
    }[pack]()
    with writer:
        for _ in range(ZEROS // 1_000_000):
            writer.write(bytes(1_000_000))
    return file.getvalue()


@pytest.mark.parametrize("pack", ["gz", "zst", "bz2"])
@pytest.mark.parametrize("kind", ["jsonl", "tar", "warc"])
def test_a_bomb_is_told_and_costs_little(tmp_path: Path, pack: str, kind: str) -> None:
    path = write(tmp_path / f"n.{kind}.{pack}", bomb(pack))
    assert path.stat().st_size < ZEROS / 500
    tracemalloc.start()
    try:
        articles, errors = collect(path, write(tmp_path / "a.txt", TEXT))
        assert tracemalloc.get_traced_memory()[1] < FREE_BYTES
    finally:
        tracemalloc.stop()
    assert [article.id for article in articles] == ["a"]
    assert "bomb" in errors[-1] or (kind == "tar" and "no articles" in errors[0])


def test_many_members_are_one_bomb_together(tmp_path: Path) -> None:
    """An archive whose members are the same few compressed bytes, as bombs of overlapping files are."""
    path = tmp_path / "n.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", TEXT)
        for n in range(30):
            archive.writestr(f"{n}.jsonl", b"a" * 9_000_000)
    articles, errors = collect(path)
    assert [article.id for article in articles] == ["a"]
    assert "bomb" in errors[-1]
    assert len(errors) < 12


def test_a_header_of_monstrous_size(tmp_path: Path) -> None:
    size = 30_000_000
    header = tarfile.TarInfo("././@LongLink")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, size
    path = tmp_path / "n.tar"
    path.write_bytes(tar(entry("a.txt", TEXT.encode()))[:1024] + header.tobuf(tarfile.GNU_FORMAT) + b"x" * size)
    tracemalloc.start()
    try:
        articles, errors = collect(path)
        assert tracemalloc.get_traced_memory()[1] < size / 2
    finally:
        tracemalloc.stop()
    assert [article.id for article in articles] == ["a"]
    assert "monstrous" in errors[0]


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        members = [entry(f"{n % 100}/{n}.txt", TEXT.encode()) for n in range(count)]
        path = write(tmp_path / "n.tar.gz", gzip.compress(tar(*members), 1))
        del members
        tracemalloc.start()
        try:
            assert sum(1 for _ in pieces([path])) == count
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    # now and then the interpreter's table of interned strings is made anew, which is no memory of ours
    assert min(peak(4_000) for _ in range(3)) < peak(400) + 1_000_000
