// Package python holds the mapping tables of Python's builtins.
package python

import "github.com/flask2gin/flask2gin/mapper/rule"

// Tables returns the tables, in the order in which rules are looked for.
func Tables() []rule.Named {
	return []rule.Named{
		{Name: "python.str", Table: text},
		{Name: "python.list", Table: lists},
		{Name: "python.dict", Table: dicts},
		{Name: "python.set", Table: sets},
		{Name: "python.iterators", Table: iterators},
		{Name: "python.builtins", Table: functions},
	}
}
