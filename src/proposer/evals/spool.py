"""Values kept as JSON in a file without a name, so that a long run holds in memory only what it looks at."""

from __future__ import annotations

import tempfile
import weakref
from array import array
from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

from proposer.errors import FileError
from proposer.models.base import Value

V = TypeVar("V", bound=Value)

IN_MEMORY = 1 << 20
"""Bytes up to which nothing is written to disk."""


class Pile:
    """Byte strings by number."""

    def __init__(self) -> None:
        self._file: Any = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed by `finalize`
        self._ends = array("q", [0])
        weakref.finalize(self, self._file.close)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def put(self, data: bytes) -> int:
        """Keep a byte string and give its number. Raises `FileError` where there is no room."""
        try:
            self._file.seek(self._ends[-1])
            self._file.write(data)
        except OSError as error:
            raise FileError(
                f"{tempfile.gettempdir()}: results cannot be kept: {error.strerror}; set TMPDIR to a folder with room"
            ) from None
        self._ends.append(self._ends[-1] + len(data))
        return len(self) - 1

    def get(self, number: int) -> bytes:
        """Give a byte string back."""
        self._file.seek(self._ends[number])
        found: bytes = self._file.read(self._ends[number + 1] - self._ends[number])
        return found


class Spool(Sequence[V], Generic[V]):
    """Values of one kind. Each is read anew when it is looked at; equal to any sequence of equal values."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, kind: type[V]) -> None:
        self._kind = kind
        self._pile = Pile()

    def add(self, value: V) -> None:
        """Put a value at the end."""
        self.add_json(value.model_dump_json().encode())

    def add_json(self, data: bytes) -> None:
        """Put a value at the end that is JSON already."""
        self._pile.put(data)

    def json(self, place: int) -> bytes:
        """Give the JSON of the value at a place."""
        return self._pile.get(place)

    def __len__(self) -> int:
        return len(self._pile)

    def __iter__(self) -> Iterator[V]:
        return (self._read(place) for place in range(len(self)))

    @overload
    def __getitem__(self, place: int) -> V: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[V, ...]: ...
    def __getitem__(self, place: int | slice) -> V | tuple[V, ...]:
        places = range(len(self))[place]
        return self._read(places) if isinstance(places, int) else tuple(map(self._read, places))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(one == two for one, two in zip(self, other, strict=True))

    def _read(self, place: int) -> V:
        return self._kind.model_validate_json(self._pile.get(place))
