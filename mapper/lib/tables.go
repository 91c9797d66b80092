// Package lib holds the mapping tables of Python's standard library, and the stubs of its types.
package lib

import (
	"slices"

	"github.com/flask2gin/flask2gin/mapper/rule"
)

// Tables returns the tables, in the order in which rules are looked for.
func Tables() []rule.Named {
	return []rule.Named{
		{Name: "lib.json", Table: json},
		{Name: "lib.uuid", Table: uuids},
		{Name: "lib.math", Table: maths},
		{Name: "lib.html", Table: markup},
		{Name: "lib.os", Table: environment},
		{Name: "lib.time", Table: times},
		{Name: "lib.base64", Table: encodings},
		{Name: "lib.urllib", Table: urls},
		{Name: "lib.logging", Table: loggers},
		{Name: "lib.path", Table: paths},
		{Name: "lib.oserror", Table: osErrors},
		{Name: "lib.pathlib", Table: pathObjects},
		{Name: "lib.pathfiles", Table: pathFiles},
		{Name: "lib.patharguments", Table: pathArguments},
		{Name: "lib.datetime", Table: moments},
		{Name: "lib.date", Table: dates},
		{Name: "lib.timedelta", Table: deltas},
		{Name: "lib.random", Table: randoms},
		{Name: "lib.secrets", Table: secretValues},
		{Name: "lib.hash", Table: hashes},
		{Name: "lib.copy", Table: copies},
		{Name: "lib.machine", Table: machine},
		{Name: "lib.compression", Table: compression},
		{Name: "lib.bisect", Table: searches},
		{Name: "lib.io", Table: buffers},
		{Name: "lib.files", Table: files},
		{Name: "lib.functional", Table: functionals},
		{Name: "lib.itertools", Table: itertoolses},
		{Name: "lib.collections", Table: collections},
		{Name: JWTExtended, Table: extendedTokens},
		{Name: "lib.re", Table: regexes},
		{Name: "lib.match", Table: matches},
		{Name: "lib.decimal", Table: decimals},
		{Name: "lib.deque", Table: deques},
		{Name: "lib.heapq", Table: heaps},
		{Name: "lib.textwrap", Table: wrapping},
		{Name: "lib.string", Table: templates},
		{Name: "lib.statistics", Table: averages},
		{Name: "lib.clock", Table: clocks},
		{Name: "lib.calendar", Table: calendars},
		{Name: "lib.realmath", Table: realMaths},
		{Name: "lib.csv", Table: separated},
		{Name: "lib.unicodedata", Table: characters},
		{Name: "lib.shell", Table: slices.Concat(shells, likeness)},
		{Name: "lib.signing", Table: slices.Concat(tokens, signing)},
		{Name: "lib.password", Table: passwords},
		{Name: "lib.click", Table: echoes},
		{Name: "lib.tempfile", Table: passing},
		{Name: "lib.shutil", Table: fileCopies},
		{Name: "lib.requests", Table: asking},
		{Name: "lib.traceback", Table: traces},
		{Name: "lib.http", Table: statuses},
		{Name: "lib.system", Table: systems},
		{Name: "lib.threading", Table: threads},
		{Name: "lib.queue", Table: queues},
		{Name: "lib.ipaddress", Table: addresses},
	}
}
