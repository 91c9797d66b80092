// The attributes of Python's own types, which a template finds before the items
// of a value.

package jinja

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// attributes are the public attributes by type; most are methods.
var attributes = map[string]map[string]bool{
	"str": words(`
		capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha
		isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust
		lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit
		rstrip split splitlines startswith strip swapcase title translate upper zfill`),
	"bytes": words(`
		capitalize center count decode endswith expandtabs find fromhex hex index isalnum isalpha isascii isdigit
		islower isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix
		replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title
		translate upper zfill`),
	"int": words(`
		as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes`),
	"bool": words(`
		as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag numerator real to_bytes`),
	"float": words(`
		as_integer_ratio conjugate fromhex hex imag is_integer real`),
	"list": words(`
		append clear copy count extend index insert pop remove reverse sort`),
	"tuple": words(`
		count index`),
	"dict": words(`
		clear copy fromkeys get items keys pop popitem setdefault update values`),
	"set": words(`
		add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset
		issuperset pop remove symmetric_difference symmetric_difference_update union update`),
	"frozenset": words(`
		copy difference intersection isdisjoint issubset issuperset symmetric_difference union`),
	"NoneType": {},
	"range": words(`
		count index start step stop`),
	"date": words(`
		ctime day fromisocalendar fromisoformat fromordinal fromtimestamp isocalendar isoformat isoweekday max min
		month replace resolution strftime timetuple today toordinal weekday year`),
	"datetime": words(`
		astimezone combine ctime date day dst fold fromisocalendar fromisoformat fromordinal fromtimestamp hour
		isocalendar isoformat isoweekday max microsecond min minute month now replace resolution second strftime
		strptime time timestamp timetuple timetz today toordinal tzinfo tzname utcfromtimestamp utcnow utcoffset
		utctimetuple weekday year`),
	"timedelta": words(`
		days max microseconds min resolution seconds total_seconds`),
	"UUID": words(`
		bytes bytes_le clock_seq clock_seq_hi_variant clock_seq_low fields hex int is_safe node time time_hi_version
		time_low time_mid urn variant version`),
	"ImmutableMultiDict": words(`
		add clear copy deepcopy fromkeys get getlist items keys lists listvalues pop popitem popitemlist poplist
		setdefault setlist setlistdefault to_dict update values`),
	"EnvironHeaders": words(`
		add add_header clear copy extend get get_all getlist insert items keys pop popitem remove set setdefault
		setlist setlistdefault to_wsgi_list update values`),
	"Headers": words(`
		add add_header clear copy extend get get_all getlist items keys pop popitem remove set setdefault setlist
		setlistdefault to_wsgi_list update values`),
	"SecureCookieSession": words(`
		accessed clear copy fromkeys get items keys modified new on_update permanent pop popitem setdefault update
		values`),
	"generator": words(`
		close gi_code gi_frame gi_running gi_suspended gi_yieldfrom send throw`),
	"dict_keys": words(`
		isdisjoint mapping`),
	"dict_values": words(`
		mapping`),
	"dict_items": words(`
		isdisjoint mapping`),
	"list_reverseiterator": {},
}

func words(list string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		all[w] = true
	}
	return all
}

// typeName names the built-in type of a value; "" for any other.
func typeName(v any) string {
	if _, safe := v.(Markup); safe {
		return "str"
	}
	name := py.TypeName(v)
	if attributes[name] == nil {
		return ""
	}
	return name
}

// A method is a method of a value that was looked up and not yet called.
type method struct {
	of   any
	name string
}

// PyTypeName is the name of the class in Python.
func (m method) PyTypeName() string { return "builtin_function_or_method" }

// PyRepr names the method and what it belongs to.
func (m method) PyRepr() string {
	if own, safe := m.of.(Markup); safe {
		return "<bound method Markup." + m.name + " of " + own.PyRepr() + ">"
	}
	return "<built-in method " + m.name + " of " + py.TypeName(m.of) + " object at 0x7f0000000000>"
}
