"""Put on PYTHONPATH: the clock of each Python process goes CLOCK_SHIFT seconds ahead.

What Python asks for the time is replaced: `time`, and what `datetime` asks the system for directly. The
files that the process writes, and programs that are not Python, keep the system's clock.
"""

from __future__ import annotations

import datetime
import os
import time

SHIFT = int(os.environ.get("CLOCK_SHIFT", "0"))
system = {name: getattr(time, name) for name in ("time", "time_ns", "localtime", "gmtime", "strftime")}


class _ShiftedType(type):
    """`isinstance` holds for what was made before and for what C code makes."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, actual)


actual = datetime.datetime


class ShiftedDatetime(datetime.datetime, metaclass=_ShiftedType):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> ShiftedDatetime:
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls) -> ShiftedDatetime:
        return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls) -> ShiftedDatetime:
        return cls.fromtimestamp(time.time())


def shifted_time() -> float:
    return float(system["time"]()) + SHIFT


def shifted_time_ns() -> int:
    return int(system["time_ns"]()) + SHIFT * 10**9


def shifted_localtime(seconds: float | None = None) -> time.struct_time:
    moment: time.struct_time = system["localtime"](time.time() if seconds is None else seconds)
    return moment


def shifted_gmtime(seconds: float | None = None) -> time.struct_time:
    moment: time.struct_time = system["gmtime"](time.time() if seconds is None else seconds)
    return moment


def shifted_strftime(form: str, moment: time.struct_time | None = None) -> str:
    return str(system["strftime"](form, moment or time.localtime()))


if SHIFT:
    for name in system:
        setattr(time, name, globals()[f"shifted_{name}"])
    setattr(datetime, "datetime", ShiftedDatetime)  # noqa: B010 - a type is not to be assigned to
