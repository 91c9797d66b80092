"""What the depot holds."""

from dataclasses import dataclass, field


@dataclass
class Stored:
    name: str
    owner: str
    kind: str
    content: bytes
    tags: list[str] = field(default_factory=list)


stored: dict[str, Stored] = {}
log: list[str] = []


def note(line: str, times: int = 1) -> None:
    for _ in range(times):
        log.append(line)


async def note_later(name: str, size: int) -> None:
    log.append(f"checked {name}: {size} bytes")
