"""Feed mutated inputs to every reader, and some of what is read to the whole pipeline: ``python -m benchmarks.fuzz``.

Each input is made from its number alone, so a fault is met again with ``--first NUMBER --count 1``. Checked are: no
exception but the errors that are meant for users, no process that dies, no input that takes longer than two seconds,
and every offset: debris within the text, and ``text[start:end] == quote`` for all evidence.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import io
import json
import multiprocessing
import os
import random
import sys
import tarfile
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NamedTuple

import zstandard

from kg.building.extracting import extract
from kg.errors import InputError, Place
from kg.limits import LimitError, Limits
from kg.reading import Raw, pieces
from kg.reading.pages import parse_page
from kg.records import Article, ArticleFacts

SAMPLES = Path(__file__).parents[1] / "examples" / "articles"
MOST = Limits(seconds=2, megabytes=1_500)

TEXT = (
    "التقى الرئيس الروسي فلاديمير بوتين نظيره الصيني شي جين بينغ في موسكو أمس الأربعاء، واتهمت واشنطن بكين بدعم الحرب. "
    "ونفت الخارجية الصينية ذلك، وفرض الاتحاد الأوروبي عقوبات على إيران بسبب برنامجها النووي (رويترز).\n"
)
PIECES = [
    *"\0\n\r\t\x0b\x0c\x1c\x85\u00a0\u2028\u200b\u200f\u202e\u202c\u2066\u2069\ufeff\ufffd\ufffe\ud7ff\U000e0001",
    *"«»\"'()[]{}<>&;:،.؟!…-–—/\\|@#%*_~ـًّ٠٩ﷲﻻ",
    "و",
    "ال",
    "الرئيس ",
    "14 سبتمبر 2023 ",
    "&amp;#x202e;",
    "<div>",
    "</p>",
    "<!--",
    "]]>",
    '{"text": "',
    '", "date": "2023-02-30"}',
    "\\ud800",
    "\\u0000",
    "WARC/1.1\r\n",
    "Content-Length: 99999999999\r\n",
    "Transfer-Encoding: chunked\r\n",
    "HTTP/1.1 200 OK\r\n",
    "اقرأ أيضا: ",
    "رويترز - ",
    "http://a.example/؟ ",
    "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>&b;",
]
LONE = [
    b"\xff",
    b"\x80",
    b"\xd9",
    b"\xf4\x8f\xbf",
    b"\xed\xa0\x80",
    b"\xfe\xff",
    b"\x1f\x8b\x08",
    b"PK\x03\x04",
    b"\0" * 64,
]


class Seed(NamedTuple):
    """An input to begin with: its suffix, its bytes, and how they are packed."""

    suffix: str
    data: bytes
    pack: Callable[[bytes], bytes] = bytes


def warc(body: bytes, **headers: str) -> bytes:
    """A web archive with a page."""
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{lines}\r\n".encode() + body
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        "WARC-Target-URI: https://a.example/خبر\r\nWARC-Date: 2023-09-14T10:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def tar(name: str) -> Callable[[bytes], bytes]:
    """Packs bytes as a member of that name."""

    def pack(data: bytes) -> bytes:
        file = io.BytesIO()
        with tarfile.open(fileobj=file, mode="w") as archive:
            for number in range(2):
                member = tarfile.TarInfo(f"{number}/{name}")
                member.size = len(data)
                archive.addfile(member, io.BytesIO(data))
        return file.getvalue()

    return pack


def zipped(name: str) -> Callable[[bytes], bytes]:
    """The same for a zip archive."""

    def pack(data: bytes) -> bytes:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(name, data)
        return file.getvalue()

    return pack


def gzipped(data: bytes) -> bytes:
    """The same bytes for the same data: without the time."""
    return gzip.compress(data, 6, mtime=0)


def seeds() -> list[Seed]:
    """The project's own samples, and inputs of every kind, in every packing and encoding."""
    samples = {path.suffix: path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.suffix != ".md"}
    page = samples.get(".html", b"")
    records = [{"id": f"r{n}", "title": "قمة", "text": TEXT * (n + 1), "date": "2023-09-14"} for n in range(3)]
    lines = "".join(json.dumps(record, ensure_ascii=n > 0) + "\n" for n, record in enumerate(records)).encode()
    listed = json.dumps(records, ensure_ascii=False, indent=1).encode()
    crawl = warc(page) + warc(gzipped(page), Content_Encoding="gzip")
    plain = [
        *(Seed(suffix, data) for suffix, data in samples.items()),
        Seed(".txt", TEXT.encode()),
        Seed(".txt", TEXT.encode("utf-16")),
        Seed(".txt", TEXT.encode("cp1256")),
        Seed(".jsonl", lines),
        Seed(".json", listed),
        Seed(".warc", crawl),
        Seed("", lines),
        Seed("", crawl),
    ]
    packed = [
        Seed(".jsonl.gz", lines, gzipped),
        Seed(".jsonl.zst", lines, zstandard.compress),
        Seed(".json.bz2", listed, bz2.compress),
        Seed(".warc.gz", crawl, gzipped),
        Seed(".txt.gz", TEXT.encode(), gzipped),
        Seed(".tar", lines, tar("a.jsonl")),
        Seed(".tar", page, tar("a.html")),
        Seed(".tgz", lines, lambda data: gzipped(tar("a.jsonl")(data))),
        Seed(".tar.zst", TEXT.encode(), lambda data: zstandard.compress(tar("a.txt")(data))),
        Seed(".zip", lines, zipped("a.jsonl")),
        Seed(".zip", TEXT.encode(), zipped("a.txt")),
        Seed("", lines, gzipped),
        Seed("", TEXT.encode(), tar("a.txt")),
    ]
    return plain * 2 + packed


SEEDS = seeds()


def mutated(number: int) -> Seed:
    """The input of that number: mutated before it was packed, after, or both."""
    pick = random.Random(number)
    seed = pick.choice(SEEDS)
    data = seed.data
    if seed.pack is bytes or pick.random() < 0.8:
        data = _mutated(data, pick)
    data = seed.pack(data)
    if seed.pack is not bytes and pick.random() < 0.4:
        data = _mutated(data, pick)
    return seed._replace(data=data)


def _mutated(data: bytes, pick: random.Random) -> bytes:
    for _ in range(pick.choice((1, 1, 2, 3, 5, 9, 20))):
        at = pick.randint(0, len(data))
        end = min(len(data), at + int(pick.paretovariate(0.5)))
        change = pick.randrange(9)
        if change == 0 and at < len(data):
            data = data[:at] + bytes([data[at] ^ (1 << pick.randrange(8))]) + data[at + 1 :]
        elif change == 1:
            data = data[:at] + data[end:]
        elif change == 2:
            data = data[:at] + data[at:end] * pick.choice((2, 3, 10, 100))
            data += data[end:]
        elif change == 3:
            data = data[:at] + pick.choice(LONE) * pick.choice((1, 1, 1, 50)) + data[at:]
        elif change in (4, 5):
            words = pick.choice(PIECES) * pick.choice((1, 1, 2, 7, 60, 2_000))
            data = data[:at] + words.encode("utf-8", "surrogatepass") + data[at:]
        elif change == 6:
            data = data[:at] + pick.randbytes(min(end - at, 300)) + data[end:]
        elif change == 7:
            other = pick.choice(SEEDS).data
            start = pick.randint(0, len(other))
            data = data[:at] + other[start : start + end - at] + data[at:]
        elif pick.random() < 0.3:
            data = data[:at]
        data = data[:200_000]
    return data


def fault(seed: Seed, folder: Path, whole: bool, told: Counter[str]) -> str | None:
    """What is wrong with how an input is read; None if nothing is.

    :param whole: whether what is read goes through the whole pipeline.
    :param told: counts what comes of inputs.
    """
    path = folder / f"input{seed.suffix}"
    path.write_bytes(seed.data)
    try:
        with MOST.kept():
            for piece in pieces([path]):
                told["pieces"] += 1
                try:
                    if isinstance(piece, InputError):
                        raise piece
                    article = _read(piece)
                except InputError as error:
                    told[f"left out: {error.kind}"] += 1
                    if "\n" in str(error) or len(str(error)) > 500:
                        return f"a message of several lines, or too long: {error!s:.200}"
                    continue
                told["articles"] += 1
                if wrong := _wrong_span(article) or (whole and _wrong_quote(article, told)):
                    return wrong
    except LimitError as error:
        return f"takes too much: {error}"
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    finally:
        path.unlink()
    return None


def _read(raw: Raw) -> Article:
    article = raw.article()
    json.dumps([article.id, article.text, article.url])
    return article


def _wrong_span(article: Article) -> str | None:
    end = 0
    for span in article.debris:
        if not end <= span.start < span.end <= len(article.text):
            return f"debris out of place: {span}"
        end = span.end
    article.text.encode()  # a lone surrogate could not be written
    return None


def _wrong_quote(article: Article, told: Counter[str]) -> str | None:
    told["through the whole pipeline"] += 1
    facts: ArticleFacts = extract(article)
    for one in (*facts.entities, *facts.events):
        for evidence in one.evidence:
            told["quotations"] += 1
            span = evidence.span
            if article.quote(span) != evidence.quote or not 0 <= span.start < span.end <= len(
                article.field(span.field)
            ):
                return f"wrong offset: {span} is not {evidence.quote!r:.80}"
    return None


def _work(numbers: range, share: float, pipe: Connection) -> None:
    """Try inputs, and send the number before each, the fault after it, and the counts at the end."""
    # What is loaded on first use is no input's fault: the lexicon, dateparser's languages for a date in none of them
    extract(Article("warm", TEXT))
    page = f'<html><body><div class="date">12 {"q" * 9} 2015</div><p>{TEXT * 9}</p></body></html>'
    parse_page(Raw(Place("warm"), parse_page, page, "warm"))
    told: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        for number in numbers:
            pipe.send(number)
            begin = time.process_time()
            wrong = fault(mutated(number), Path(folder), random.Random(-number).random() < share, told)
            slowest = max(slowest, time.process_time() - begin)
            if wrong:
                pipe.send((number, wrong))
    pipe.send((told, slowest))


def run(first: int, count: int, jobs: int, share: float) -> tuple[Counter[str], float, list[str]]:
    """Try ``count`` inputs in several processes; one that dies is a fault, and is replaced."""
    told: Counter[str] = Counter()
    slowest, faults = 0.0, []
    context: Any = multiprocessing.get_context("fork")
    step = -(-count // jobs)
    last = first + count
    todo = [range(at, min(at + step, last)) for at in range(first, last, step)]
    running: dict[Connection, tuple[Any, range, int]] = {}
    while todo or running:
        while todo and len(running) < jobs:
            numbers = todo.pop()
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=(numbers, share, theirs))
            process.start()
            theirs.close()
            running[ours] = process, numbers, numbers.start
        for pipe in multiprocessing.connection.wait(list(running)):
            assert isinstance(pipe, Connection)
            process, numbers, at = running[pipe]
            try:
                news = pipe.recv()
            except EOFError:
                process.join()
                faults.append(f"{at}: the process ended with {process.exitcode}")
                del running[pipe]
                if at + 1 < numbers.stop:
                    todo.append(range(at + 1, numbers.stop))
                continue
            if isinstance(news, int):
                running[pipe] = process, numbers, news
                if sys.stderr.isatty() and news % 100 == 0:
                    print(f"\r{news - numbers.start} of {len(numbers)}", end="", file=sys.stderr)
            elif isinstance(news[0], int):
                faults.append(f"{news[0]}: {news[1]}")
            else:
                told.update(news[0])
                slowest = max(slowest, news[1])
                process.join()
                del running[pipe]
    return told, slowest, sorted(faults)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=100_000, help="how many inputs (default: %(default)s)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first one")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    parser.add_argument("--share", type=float, default=0.1, help="of inputs that go through the whole pipeline")
    parser.add_argument("--keep", help="write the first input to this file, and do no more")
    options = parser.parse_args()
    if options.keep:
        seed = mutated(options.first)
        Path(options.keep + seed.suffix).write_bytes(seed.data)
        print(options.keep + seed.suffix)
        return 0
    begin = time.monotonic()
    told, slowest, faults = run(options.first, options.count, options.jobs, options.share)
    seconds = time.monotonic() - begin
    print(f"{options.count} inputs in {seconds:.0f} s, the slowest in {slowest:.2f} s of processor time")
    for name, count in sorted(told.items()):
        print(f"  {count:8} {name}")
    print(f"{len(faults)} faults")
    for one in faults:
        print(f"  {one}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
