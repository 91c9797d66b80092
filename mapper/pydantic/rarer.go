// This file reads and writes the rarer types of fields: durations, bytes, paths, moments and JSON within texts.

package pydantic

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// rarer returns the Type of a shape of the rarer kinds.
func (w *writer) rarer(s *shape) typed {
	switch s.kind {
	case deltaShape:
		return w.scalar("Timedelta", "py.TimeDelta", s)
	case bytesShape:
		return w.scalar("Bytes", "[]byte", s)
	case pathShape:
		return w.scalar("Path", "py.Path", s)
	case momentShape:
		goType := "py.Date"
		if s.isDatetime() {
			goType = "py.DateTime"
		}
		return w.scalar(s.tag, goType, s)
	case versionShape:
		return typed{x: gotree.CallOf(w.pyd("UUIDVersion"), literalOfConst(s.consts[0])), goType: "py.UUID"}
	case sequenceShape:
		return w.container(s)
	}
	inner := w.readerAs(s.args[0], w.host.GoType(s.irType()))
	return typed{x: gotree.CallOf(w.pyd("Json"), inner), goType: w.host.GoType(s.irType())}
}

// isDatetime reports whether a shape of moments is of datetimes.
func (s *shape) isDatetime() bool { return strings.Contains(strings.ToLower(s.tag), "datetime") }

// rarerType returns the type of the values that a shape of the rarer kinds reads.
func (s *shape) rarerType() ir.Type {
	switch s.kind {
	case deltaShape:
		return ir.External{Name: "datetime.timedelta"}
	case bytesShape:
		return ir.Bytes
	case pathShape:
		return ir.External{Name: "pathlib.Path"}
	case momentShape:
		if s.isDatetime() {
			return ir.External{Name: "datetime.datetime"}
		}
		return ir.External{Name: "datetime.date"}
	case versionShape:
		return ir.External{Name: "uuid.UUID"}
	case sequenceShape:
		return ir.List{Elem: s.args[0].irType()}
	case jsonShape:
		return s.args[0].irType()
	case libraryShape:
		return s.libraryIRType()
	}
	return ir.Any
}

// libraryDefault takes timedelta(minutes=5) and Path("data") as the default of a field of that type.
func (d *describer) libraryDefault(f *Field, call *pyast.Call) bool {
	switch q, kind := d.nameIn(call.Func), f.shape.inner().kind; {
	case q == "datetime.timedelta" && kind == deltaShape && len(call.Args) == 0:
		return d.deltaDefault(f, call)
	case q == "datetime.date" && kind == dateShape || q == "datetime.datetime" && kind == datetimeShape:
		return d.momentDefault(f, call, kind == dateShape)
	case q == "pathlib.Path" && kind == pathShape && len(call.Args) == 1 && len(call.Keywords) == 0:
		c := d.constant(call.Args[0])
		f.fallback.plain = func(w *writer) gotree.Expr {
			return gotree.CallOf(w.host.Qual("py", "NewPath"), literalOfConst(c))
		}
		return c != nil && c.Kind == ir.ConstStr
	case kind == libraryShape && len(call.Args) == 1 && len(call.Keywords) == 0:
		return d.addressDefault(f, q, call.Args[0])
	}
	return false
}

// deltaUnits are the units of timedelta by their Go names.
var deltaUnits = map[string]string{
	"days": "Days", "seconds": "Seconds", "microseconds": "Microseconds", "milliseconds": "Milliseconds", "minutes": "Minutes",
	"hours": "Hours", "weeks": "Weeks",
}

// deltaDefault takes a timedelta of constant units that is certainly within its range.
func (d *describer) deltaDefault(f *Field, call *pyast.Call) bool {
	var units []gotree.Element
	for _, k := range call.Keywords {
		c := d.constant(k.Value)
		small := c != nil && (c.Kind == ir.ConstInt && c.Big == nil && c.Int < maxUnits && c.Int > -maxUnits || c.Kind == ir.ConstFloat && c.Float < maxUnits && c.Float > -maxUnits)
		if !small || deltaUnits[k.Arg] == "" {
			return false
		}
		units = append(units, gotree.Element{Key: gotree.Ident{Name: deltaUnits[k.Arg]}, Value: literalOfConst(c)})
	}
	f.fallback.plain = func(w *writer) gotree.Expr {
		return gotree.CallOf(w.host.Qual("py", "MustTimeDelta"), &gotree.Composite{Type: w.host.Qual("py", "TimeUnits"), Elts: units})
	}
	return true
}

// maxUnits bounds the numbers in the default of a timedelta.
const maxUnits = 1_000_000
