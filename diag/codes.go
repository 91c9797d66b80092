// This file holds the table of all codes, put together from the tables of the stages.

package diag

import (
	"maps"
	"slices"
)

// Entry describes one code for explain, the documentation and the renderers.
type Entry struct {
	Code   Code
	Level  Level
	Title  string // a short noun phrase: "exec() has no translation"
	What   string // what was found, in one or two sentences
	Why    string // why it is not translated, or why the run cannot go on
	Python string // example before, may be empty
	Go     string // what it becomes, may be empty
	Limit  string // when the translation is not exact, may be empty
	Next   string // the command or change that helps
}

// tables lists the code tables by stage: 0xxx tool, 1xxx syntax, 2xxx meaning, 3xxx mapping, 4xxx output, 5xxx
// comparison.
var tables = [][]Entry{toolCodes, syntaxCodes, meaningCodes, discoverCodes, mappingCodes, rewriteCodes, jinjaCodes, pydanticCodes, fastapiCodes, outputCodes, verifyCodes}

var entries = collect(tables)

func collect(tables [][]Entry) map[Code]Entry {
	all := map[Code]Entry{}
	for _, table := range tables {
		for _, e := range table {
			all[e.Code] = e
		}
	}
	return all
}

// Lookup returns the entry of code, or an Error entry with only the code when the table has none.
func Lookup(code Code) Entry {
	if e, ok := entries[code]; ok {
		return e
	}
	return Entry{Code: code, Level: Error}
}

// Codes returns every known code in order.
func Codes() []Code { return slices.Sorted(maps.Keys(entries)) }
