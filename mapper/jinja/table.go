// This file lists Jinja's filters and tests with the methods that stand for them.

package jinja

// form is a filter or test in Go: a method of jinja.Value, and the parameters behind the value as Python names them, each
// with its default, in Go's spelling, for where a later one is given. A star takes all the arguments as they are.
type form struct{ method, params string }

// filters are Jinja's own filters.
var filters = map[string]form{
	"abs": {"Abs", ""}, "attr": {"AttrOf", "name"}, "batch": {"Batch", "linecount fill_with=nil"}, "capitalize": {"Capitalize", ""},
	"center": {"Center", "width=80"}, "count": {"Length", ""}, "length": {"Length", ""}, "d": {"Default", `default_value="" boolean=false`},
	"default": {"Default", `default_value="" boolean=false`}, "dictsort": {"DictSort", `case_sensitive=false by="key" reverse=false`},
	"e": {"Escape", ""}, "escape": {"Escape", ""}, "filesizeformat": {"FileSizeFormat", "binary=false"}, "first": {"First", ""},
	"float": {"Float", "default=0.0"}, "forceescape": {"ForceEscape", ""}, "format": {"Format", "*"},
	"groupby": {"GroupBy", "attribute default=nil case_sensitive=false"}, "indent": {"Indent", "width=4 first=false blank=false"},
	"int": {"Int", "default=0 base=10"}, "items": {"Items", ""}, "join": {"Join", `d="" attribute=nil`}, "last": {"Last", ""},
	"list": {"List", ""}, "lower": {"Lower", ""}, "max": {"Max", "case_sensitive=false attribute=nil"},
	"min": {"Min", "case_sensitive=false attribute=nil"}, "replace": {"Replace", "old new count=nil"}, "reverse": {"Reverse", ""},
	"round": {"Round", `precision=0 method="common"`}, "safe": {"Safe", ""}, "slice": {"Columns", "slices fill_with=nil"},
	"sort": {"Sort", "reverse=false case_sensitive=false attribute=nil"}, "string": {"String", ""}, "striptags": {"StripTags", ""},
	"sum": {"Sum", "attribute=nil start=0"}, "title": {"Title", ""}, "tojson": {"ToJSON", "indent=nil"}, "trim": {"Trim", "chars=nil"},
	"truncate": {"Truncate", `length=255 killwords=false end="..." leeway=nil`}, "unique": {"Unique", "case_sensitive=false attribute=nil"},
	"upper": {"Upper", ""}, "urlencode": {"URLEncode", ""}, "wordcount": {"WordCount", ""}, "xmlattr": {"XMLAttr", "autospace=true"},
}

// unsupported are Jinja's own filters and tests that have no translation.
var unsupported = map[string]bool{"pprint": true, "random": true, "urlize": true, "wordwrap": true, "filter": true, "test": true}

// tests are Jinja's own tests. Each yields a Go bool.
var tests = map[string]form{
	"boolean": {"IsBoolean", ""}, "callable": {"IsCallable", ""}, "defined": {"IsDefined", ""}, "divisibleby": {"IsDivisibleBy", "num"},
	"eq": {"Eq", "b"}, "equalto": {"Eq", "b"}, "==": {"Eq", "b"}, "escaped": {"IsEscaped", ""}, "even": {"IsEven", ""}, "false": {"IsFalse", ""},
	"float": {"IsFloat", ""}, "ge": {"Ge", "b"}, ">=": {"Ge", "b"}, "greaterthan": {"Gt", "b"}, "gt": {"Gt", "b"}, ">": {"Gt", "b"},
	"in": {"In", "seq"}, "integer": {"IsInteger", ""}, "iterable": {"IsIterable", ""}, "le": {"Le", "b"}, "<=": {"Le", "b"},
	"lessthan": {"Lt", "b"}, "lt": {"Lt", "b"}, "<": {"Lt", "b"}, "lower": {"IsLower", ""}, "mapping": {"IsMapping", ""}, "ne": {"Ne", "b"},
	"!=": {"Ne", "b"}, "none": {"IsNone", ""}, "number": {"IsNumber", ""}, "odd": {"IsOdd", ""}, "sameas": {"IsSameAs", "other"},
	"sequence": {"IsSequence", ""}, "string": {"IsString", ""}, "true": {"IsTrue", ""}, "undefined": {"IsUndefined", ""}, "upper": {"IsUpper", ""},
}

// binaries are the methods of the arithmetic operators.
var binaries = map[string]string{
	"Add": "Add", "Sub": "Sub", "Mul": "Mul", "Div": "Div", "FloorDiv": "FloorDiv", "Mod": "Mod", "Pow": "Pow",
}

// comparisons are the methods of the comparing operators.
var comparisons = map[string]string{
	"eq": "Eq", "ne": "Ne", "lt": "Lt", "lteq": "Le", "gt": "Gt", "gteq": "Ge", "in": "In", "notin": "NotIn",
}

// loopFields are the attributes of loop that have a method of their own, with the Go kind that it yields.
var loopFields = map[string]struct {
	method string
	kind   kind
}{
	"index": {"Index", plain}, "index0": {"Index0", plain}, "revindex": {"RevIndex", plain}, "revindex0": {"RevIndex0", plain},
	"first": {"First", boolean}, "last": {"Last", boolean}, "length": {"Length", plain}, "depth": {"Depth", plain}, "depth0": {"Depth0", plain},
	"previtem": {"PrevItem", value}, "nextitem": {"NextItem", value},
}

// loopCalls are the methods of loop.
var loopCalls = map[string]struct {
	method string
	kind   kind
}{"cycle": {"Cycle", value}, "changed": {"Changed", boolean}}

// requestFields are the attributes of request that templates may read.
var requestFields = map[string]bool{
	"args": true, "base_url": true, "blueprint": true, "cookies": true, "endpoint": true, "form": true, "full_path": true, "headers": true,
	"host": true, "host_url": true, "is_secure": true, "method": true, "path": true, "referrer": true, "remote_addr": true, "root_url": true,
	"root_path": true, "scheme": true, "script_root": true, "url": true, "url_root": true, "view_args": true,
}

// builtins are the names that Jinja and Flask give every template.
var builtins = map[string]bool{
	"range": true, "dict": true, "namespace": true, "cycler": true, "joiner": true,
	"url_for": true, "get_flashed_messages": true, "session": true, "g": true, "request": true,
}
