"""A page in a browser, and what can be told of it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

AXE = Path(__file__).parents[2] / "build" / "web" / "axe.min.js"


@dataclass
class Seen:
    """A page in the browser, and what went wrong in it."""

    page: Any
    base: str
    faults: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def go(self, path: str) -> Any:
        """Opens a page of the site, and returns it."""
        self.page.goto(self.base + path)
        return self.page


def axe(page: Any) -> list[str]:
    """The serious faults that axe-core finds (https://github.com/dequelabs/axe-core)."""
    if not AXE.is_file():
        pytest.skip("axe-core has not been fetched (make test-web)")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    # The ready-made editor has faults of its own; beneath it is a plain form that does the same.
    found = page.evaluate("async () => (await axe.run({exclude: [['#yasgui']]})).violations")
    return [
        f"{fault['id']} ({fault['impact']}): {[node['html'][:160] for node in fault['nodes'][:3]]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
    ]
