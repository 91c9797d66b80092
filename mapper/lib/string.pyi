# The types of module string, as far as they are certain; what is not listed is Any.
ascii_letters: str
ascii_lowercase: str
ascii_uppercase: str
digits: str
hexdigits: str
octdigits: str
punctuation: str
printable: str
whitespace: str

class Template:
    template: str
    def __new__(self, template: str) -> Template: ...
    def substitute(self, mapping: Any = ..., **kw: Any) -> str: ...
    def safe_substitute(self, mapping: Any = ..., **kw: Any) -> str: ...
def capwords(s: str, sep: Any = ...) -> str: ...
