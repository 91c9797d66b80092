// This file finds what calls do with members of http.HTTPStatus: what the functions of Flask and Python that only take
// the int are, and what containers hand out.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

var (
	// intTakers are functions to which a member is its int, in containers too: Flask's, and those that write JSON.
	intTakers = wordSet("jsonify dumps abort Response make_response redirect errorhandler app_errorhandler register_error_handler " +
		"int bool float isinstance callable id")
	// copiers return what they are given, in another order or container.
	copiers = wordSet("list tuple set dict sorted reversed frozenset")
	// loggers are methods of loggers, which format their arguments by %.
	loggers = wordSet("debug info warning error exception critical")
	// quiet are methods of containers that hand out nothing.
	quiet = wordSet("clear remove count index sort reverse discard")
)

// call returns what a call may return.
func (f *statusFlow) call(e *pyast.Call) statusIn {
	args, named := make([]statusIn, len(e.Args)), make([]statusIn, len(e.Keywords))
	var every statusIn
	for i, a := range e.Args {
		args[i] = f.expr(a)
		every |= args[i]
	}
	for i, k := range e.Keywords {
		named[i] = f.expr(k.Value)
		if k.Arg == "status" || k.Arg == "status_code" {
			every |= named[i] &^ 1
		} else {
			every |= named[i]
		}
	}
	switch fn := e.Func.(type) {
	case *pyast.Name:
		if f.here && fn.ID == "HTTPStatus" {
			return 1
		}
		if result, ok := f.handOn(fn.ID, false, e, args, named); ok {
			return result
		}
		if fn.ID == "getattr" && len(e.Args) > 1 {
			return every | f.slots[slot{name: "." + formatText(e.Args[1])}]
		}
		return f.builtin(fn.ID, args, every)
	case *pyast.Attribute:
		return f.method(fn, e, args, named, every)
	}
	f.show(f.expr(e.Func) | every)
	return 0
}

// builtin is a call of a function that the program does not define.
func (f *statusFlow) builtin(name string, args []statusIn, every statusIn) statusIn {
	switch {
	case intTakers[name]:
		return 0
	case copiers[name]:
		return every
	case name == "str" || name == "print":
		f.text(every)
		return 0
	case name == "enumerate" || name == "zip":
		return every.in()
	case name == "min" || name == "max" || name == "next":
		if len(args) == 1 {
			return every.out()
		}
		return every
	case name == "iter":
		return every
	case name == "vars" || name == "locals" || name == "globals":
		return deepest | (deepest - 2)
	}
	f.show(every)
	return 0
}

// method is a call of a method, or of a function of a module.
func (f *statusFlow) method(fn *pyast.Attribute, e *pyast.Call, args, named []statusIn, every statusIn) statusIn {
	if fn.Attr == "__init__" {
		f.superInit(e, args, named, every)
		return 0
	}
	on := f.expr(fn.Value)
	if intTakers[fn.Attr] {
		return 0
	}
	if loggers[fn.Attr] && len(e.Args) > 0 && plainPercent(e.Args[0]) {
		f.text(every)
		return 0
	}
	if isText(fn.Value) && fn.Attr == "format" && !strings.Contains(formatText(fn.Value), "!") {
		f.text(every)
		return 0
	}
	if taken, ok := f.container(fn, on, args, every); ok {
		result, _ := f.handOn(fn.Attr, true, e, args, named)
		return taken | result
	}
	if result, ok := f.handOn(fn.Attr, true, e, args, named); ok {
		return result
	}
	if !quiet[fn.Attr] {
		f.show(on &^ 1)
	}
	f.show(every)
	return 0
}

func formatText(e pyast.Expr) string {
	if c, ok := e.(*pyast.Constant); ok {
		s, _ := c.Value.(pyast.Str)
		return string(s)
	}
	return "!"
}

// container is a call of a method of lists, dicts and sets.
func (f *statusFlow) container(fn *pyast.Attribute, on statusIn, args []statusIn, every statusIn) (statusIn, bool) {
	switch fn.Attr {
	case "get", "setdefault":
		f.show(on & 1 & every)
		if len(args) == 0 || args[0]&^1 != 0 {
			return 0, false
		}
		if len(args) > 1 && fn.Attr == "setdefault" && args[1] != 0 {
			f.assign(fn.Value, args[1].in())
		}
		return on.out() | every, true
	case "pop":
		f.show(every)
		return on.out(), true
	case "items":
		return on.in(), every == 0
	case "values", "keys", "copy":
		return on, every == 0
	case "append", "add", "insert":
		if every != 0 {
			f.assign(fn.Value, every.in())
		}
		return 0, true
	case "update", "extend":
		if every != 0 {
			f.assign(fn.Value, every|every.in())
		}
		return 0, true
	}
	return 0, false
}

// superInit is a call of a base's __init__: of the program's, or of an exception's, which keeps what it is given for
// its text.
func (f *statusFlow) superInit(e *pyast.Call, args, named []statusIn, every statusIn) {
	if every == 0 {
		return
	}
	if f.class == nil {
		f.show(every)
		return
	}
	bound := 0
	if a, ok := e.Func.(*pyast.Attribute); ok {
		if _, ok := a.Value.(*pyast.Call); ok { // super(), to which self is bound
			bound = 1
		}
	}
	for _, base := range f.class.Bases {
		name, ok := base.(*pyast.Name)
		var init *statusDef
		if ds := f.baseDefs(name, ok); len(ds) == 1 && ds[0].fn == nil {
			init = f.initOf(ds[0].class, 0)
		}
		if init == nil {
			f.show(every)
			return
		}
		f.bind(init, bound, e, args, named)
	}
	if len(f.class.Bases) == 0 {
		f.show(every)
	}
}

func (f *statusFlow) baseDefs(name *pyast.Name, ok bool) []*statusDef {
	if !ok {
		return nil
	}
	return f.defs[name.ID]
}
