"""Enumerations as services write them: flags, methods, _missing_, members, values of several parts."""

from enum import Enum, Flag, IntEnum, IntFlag, auto, unique


class Access(Flag):
    NONE = 0
    READ = auto()
    WRITE = auto()
    ADMIN = READ | WRITE


class Bits(IntFlag):
    A = 1
    B = 2
    C = 4


def access_ops(): return Access.READ | Access.WRITE == Access.ADMIN, Access.READ in Access.ADMIN, bool(Access.READ & Access.WRITE), Access.ADMIN.value
#: access_ops()
def access_names(v): return [a.name for a in Access if a.value and a.value & v]
#: access_names(3)
def access_show(): return str(Access.READ), Access.WRITE.name, Access["READ"].value, Access(2).name
#: access_show()
def bits_ops(): return Bits.A | Bits.B == 3, int(Bits.A | Bits.C), Bits.B & 3 == 2, Bits.A in (Bits.A | Bits.C), (Bits.A | Bits.B).value
#: bits_ops()


class Status(str, Enum):
    NEW = "new"
    DONE = "done"

    @property
    def label(self):
        return self.value.title()

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for m in cls:
                if m.value == value.lower():
                    return m
        return None

    @classmethod
    def choices(cls):
        return [(m.value, m.label) for m in cls]

    def next(self):
        members = list(Status)
        return members[(members.index(self) + 1) % len(members)]


def status_find(text): return Status(text).name
#: status_find("NEW")
#: status_find("done")
#: status_find("gone")
def status_choices(): return Status.choices(), [s.label for s in Status], Status.NEW.next(), list(Status.__members__), len(Status)
#: status_choices()
def status_members(): return {n: m.value for n, m in Status.__members__.items()}, "NEW" in Status.__members__, Status["DONE"].label
#: status_members()
def status_equal(): return Status.NEW == "new", Status.NEW is Status("new"), Status.NEW in ("new",), {Status.NEW: 1}["new"], str(Status.DONE.value)
#: status_equal()


@unique
class Level(IntEnum):
    LOW = 1
    MID = auto()
    HIGH = 10

    def above(self, other):
        return self > other

    @staticmethod
    def parse(text):
        try:
            return Level[text.upper()]
        except KeyError:
            return Level.LOW


def level_ops(): return Level.MID + 1, Level.HIGH > Level.MID, Level.MID.above(Level.LOW), max(Level).name, sorted(Level, reverse=True)[0].name, Level.parse("high").value, Level.parse("zz").name
#: level_ops()


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius, 3)


def planet_values(): return Planet.EARTH.mass, Planet.MARS.density, [p.name for p in Planet], Planet.MARS.value
#: planet_values()
