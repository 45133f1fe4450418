"""The command line: ``kg``. Each command is a module of ``kg.commands``, loaded only when it is called for.

Exit statuses: 0 everything was read and done, 1 something was left out or does not hold (each named on a line of its
own), 2 the call or its input cannot be used, 130 stopped by the user.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from kg import __version__
from kg.errors import KgError
from kg.signals import handling

COMMANDS = {
    "build": "Read articles and write their knowledge graph.",
    "load": "Load graphs into a store, article by article.",
    "query": "Run a SPARQL query on graphs or a store.",
    "ask": "Run one of the prepared questions on graphs or a store.",
    "show": "Tell what a graph says of someone or something, with the words that say so.",
    "explain": "Tell what was found in an article sentence by sentence, and why.",
    "stats": "Count what a graph or store holds.",
    "validate": "Check a graph against the shapes, and with a reasoner.",
    "reason": "Conclude what follows from a graph, and tell why.",
    "convert": "Rewrite a graph in another RDF syntax.",
    "export": "Write a graph for Neo4j, Gephi, event data, FollowTheMoney.",
    "dump": "Write a store to an RDF file.",
    "report": "Write a graph as one file to look at: timeline, network, evidence.",
    "serve": "Serve a store on the web: SPARQL, data by IRI, pages.",
    "push": "Send graphs to a triple store on the network.",
    "eval": "Measure extraction against annotated articles.",
}
"""Every command, with the line that ``kg --help`` shows. ``kg.commands.<name>`` holds it as ``command``."""


class _ReaderLeft(Exception):
    """Whoever read the output has seen enough."""


@contextmanager
def _reader_told_apart() -> Iterator[None]:
    """Tells a reader that leaves from a failure, for which click would take it."""
    try:
        yield
    except BrokenPipeError:
        raise _ReaderLeft from None


class Kg(click.Group):
    """A group that loads its commands late and turns every error into one line and an exit status."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"kg.commands.{cmd_name}").command
        return command

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the call, which is where help is printed."""
        with _reader_told_apart():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _reader_told_apart():
            result = super().invoke(ctx)
            sys.stdout.flush()
        return result

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands for the help, without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run, and leave with an exit status."""
        run = partial(super().main, args, prog_name, complete_var, standalone_mode=False, **extra)
        if not standalone_mode:
            return run()
        with handling(_leave, signal.SIGTERM):
            sys.exit(_status(run))


def _leave(*_: object) -> None:
    """Being told to terminate ends the process in order: half-written files go."""
    sys.exit(128 + signal.SIGTERM)


def _status(run: Callable[[], object]) -> int:
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            # The caller closed it. Nothing that is opened later may take its place, and then be written to.
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 (for good)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        status = run()
    except click.ClickException as error:
        error.show()
        return 2
    except (click.Abort, KeyboardInterrupt):
        return _fail("stopped", 130)
    except _ReaderLeft:
        # What is still buffered has nowhere to go.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KgError as error:
        return _fail(str(error))
    except OSError as error:
        return _fail(": ".join(str(part) for part in (error.filename, error.strerror or error) if part))
    except Exception as error:
        if os.environ.get("KG_TRACEBACK"):
            raise
        said = f"{type(error).__name__}: {error}".partition("\n")[0]
        return _fail(f"internal fault: {said} (set KG_TRACEBACK=1 to see where, and please report it)")
    return status if isinstance(status, int) else 0


def _fail(message: str, status: int = 2) -> int:
    with suppress(OSError):
        click.echo(f"kg: {message}", err=True)
    return status


_EPILOG = (
    "Exit status: 0 when everything was read and done, 1 when something was left out or does not hold (each is named), "
    "2 when the call or its input cannot be used."
)


@click.group(cls=Kg, context_settings={"help_option_names": ["-h", "--help"]}, epilog=_EPILOG)
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Mahdar reads Arabic political news and builds a knowledge graph (RDF): who met whom, who sanctions whom and why,
    who accuses whom of what and who denies it, each with the words that say so.
    """


if __name__ == "__main__":
    main()
