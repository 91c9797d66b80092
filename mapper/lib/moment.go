// This file maps dates and times of constants at a module's top level, which cannot fail.

package lib

import (
	"time"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// constantDate maps date(2024, 5, 1) where the app starts.
//
//	date(2024, 5, 1)  =>  py.MustDate(2024, 5, 1)
func constantDate(x rule.Context, m rule.Match) (rule.Value, bool) {
	if !x.TopLevel() || !validMoment(x, m.Args) {
		return rule.Value{}, false
	}
	with := map[string]rule.Value{}
	for name, e := range m.Args {
		with[name] = x.Expr(e, "int")
	}
	return x.Build("py.MustDate(year, month, day)", with)
}

// validMoment reports whether the parts that are given, by Python's names for them, are constants that make a date or a time.
func validMoment(x rule.Context, given map[string]pyast.Expr) bool {
	limits := map[string][2]int64{"year": {1, 9999}, "month": {1, 12}, "day": {1, 31}, "hour": {0, 23}, "minute": {0, 59}, "second": {0, 59}, "microsecond": {0, 999999}}
	parts := map[string]int{}
	for name, e := range given {
		limit, known := limits[name]
		if !known {
			if name == "tzinfo" {
				continue
			}
			return false
		}
		c := x.Const(e)
		if c == nil || c.Kind != ir.ConstInt || c.Int < limit[0] || c.Int > limit[1] {
			return false
		}
		parts[name] = int(c.Int)
	}
	if parts["day"] == 0 {
		return true
	}
	last := time.Date(parts["year"], time.Month(parts["month"])+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return parts["day"] <= last
}
