// This file takes dates and datetimes of constants as defaults.

package pydantic

import (
	"time"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// momentDefault takes date(2024, 1, 2), and datetime(2024, 1, 2, 3, 4, 5) without a zone or in UTC.
func (d *describer) momentDefault(f *Field, call *pyast.Call, isDate bool) bool {
	parts, most := [7]int{}, 7
	if isDate {
		most = 3
	}
	utc := false
	if len(call.Args) < 3 || len(call.Args) > most || len(call.Keywords) > 1 {
		return false
	}
	for _, k := range call.Keywords {
		q := d.nameIn(k.Value)
		if utc = k.Arg == "tzinfo" && !isDate && (q == "datetime.timezone.utc" || q == "datetime.UTC"); !utc {
			return false
		}
	}
	for i, e := range call.Args {
		c := d.constant(e)
		if c == nil || c.Kind != ir.ConstInt || c.Big != nil || c.Int < 0 || c.Int > 999_999 {
			return false
		}
		parts[i] = int(c.Int)
	}
	at := time.Date(parts[0], time.Month(parts[1]), parts[2], parts[3], parts[4], parts[5], parts[6]*1000, time.UTC)
	if parts[0] < 1 || at.Year() != parts[0] || int(at.Month()) != parts[1] || at.Day() != parts[2] || at.Hour() != parts[3] || at.Minute() != parts[4] || at.Second() != parts[5] {
		return false // which Python refuses, or which leaves the years of Python
	}
	f.fallback.shown = shownMoment(at, isDate, utc)
	f.fallback.plain = func(w *writer) gotree.Expr { return w.moment(parts[:most], isDate, utc) }
	return true
}

// shownMoment returns a moment as schemas show it: as Pydantic writes it in JSON.
func shownMoment(at time.Time, isDate, utc bool) string {
	switch {
	case isDate:
		return at.Format("2006-01-02")
	case at.Nanosecond() > 0:
		if utc {
			return at.Format("2006-01-02T15:04:05.000000Z")
		}
		return at.Format("2006-01-02T15:04:05.000000")
	case utc:
		return at.Format("2006-01-02T15:04:05Z")
	}
	return at.Format("2006-01-02T15:04:05")
}

// moment writes a date or a datetime.
func (w *writer) moment(parts []int, isDate, utc bool) gotree.Expr {
	call := gotree.CallOf(w.host.Qual("py", "MustDate"))
	for _, n := range parts {
		call.Args = append(call.Args, literalOfConst(&ir.Const{Kind: ir.ConstInt, Int: int64(n)}))
	}
	switch {
	case isDate:
		return call
	case utc:
		call.Args = append(call.Args, w.host.Qual("py", "UTC"))
	default:
		call.Args = append(call.Args, gotree.Nil)
	}
	call.Fn = w.host.Qual("py", "MustDateTime")
	return call
}
