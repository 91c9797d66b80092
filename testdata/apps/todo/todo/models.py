"""The shapes of what goes in and out."""

from typing import Literal, Optional

from pydantic import BaseModel, Field


class TodoIn(BaseModel):
    """The body of a new to-do."""

    title: str = Field(min_length=1, max_length=120)
    priority: int = Field(default=3, ge=1, le=5)
    notes: Optional[str] = Field(default=None, max_length=500)
    estimate: Optional[float] = Field(default=None, gt=0, description="Hours of work, if known.")
    tags: list[str] = Field(default_factory=list, max_length=5)


class Todo(TodoIn):
    """A to-do as it is stored."""

    id: str
    done: bool = False
    list_id: Optional[int] = None


class TodoPatch(BaseModel):
    """Changes to a to-do; what is absent stays as it is."""

    title: Optional[str] = Field(default=None, min_length=1, max_length=120)
    priority: Optional[int] = Field(default=None, ge=1, le=5)
    done: Optional[bool] = None
    tags: Optional[list[str]] = None


class ListIn(BaseModel):
    """The body of a new list."""

    name: str = Field(min_length=1, max_length=40)
    color: Literal["red", "green", "blue"] = "blue"
    public: bool = False


class Owner(BaseModel):
    """Who a list belongs to."""

    name: str
    age: Optional[int] = Field(default=None, ge=0, lt=150)


class SharedListIn(ListIn):
    """A list that belongs to somebody and has helpers."""

    owner: Owner
    helpers: list[Owner] = []
