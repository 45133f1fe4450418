"""Fetches the third-party files that pages use: ``python tools/web_assets.py GROUP FOLDER``.

``requirements/web.json`` lists npm packages by group, each with its exact version, the checksum of its tarball (as in
npm's own lock files, https://w3c.github.io/webappsec-subresource-integrity/), and which of its files go where. Nothing
of a package is run, and none of what it depends on is fetched: the files are ready-made.
"""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

LIST = Path(__file__).parents[1] / "requirements" / "web.json"


def fetch(package: dict[str, object], folder: Path) -> None:
    """Put a package's files into a folder.

    :raises SystemExit: if it cannot be had, or is not what the list says.
    """
    name = f"{package['package']}@{package['version']}"
    with tempfile.TemporaryDirectory() as place:
        pack = ["npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", place, name]
        if subprocess.run(pack, stdout=subprocess.DEVNULL, check=False).returncode:
            raise SystemExit(f"web_assets: npm could not fetch {name}")
        (tarball,) = Path(place).iterdir()
        digest = base64.b64encode(hashlib.sha512(tarball.read_bytes()).digest()).decode()
        if f"sha512-{digest}" != package["integrity"]:
            raise SystemExit(
                f"web_assets: {name} is not what requirements/web.json says: its checksum is sha512-{digest}"
            )
        with tarfile.open(tarball) as content:
            for target, source in dict(package["files"]).items():  # type: ignore[call-overload]
                member = content.extractfile(f"package/{source}")
                if member is None:
                    raise SystemExit(f"web_assets: {name} has no file {source}")
                (folder / target).write_bytes(member.read())


def main(group: str, folder: str) -> None:
    """Fetch all packages of a group into a folder."""
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    for package in json.loads(LIST.read_text(encoding="utf-8"))[group]:
        fetch(package, target)


if __name__ == "__main__":
    main(*sys.argv[1:])
