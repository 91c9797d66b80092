// Package python holds the mapping tables of its area.
package python

import "github.com/flask2gin/flask2gin/mapper/rule"

// Tables returns the tables, in the order in which rules are looked for.
func Tables() []rule.Named { return nil }
