# The types of module werkzeug.routing, as far as they are certain; what is not listed is Any.
class Map:
    @overload
    def iter_rules(self) -> Iterator[Rule]: ...
    @overload
    def iter_rules(self, endpoint: Any) -> Iterator[Rule]: ...

class Rule:
    rule: str
    endpoint: str
    methods: set[str]
    arguments: set[str]
    defaults: dict[str, Any] | None

class ValidationError(ValueError): ...
