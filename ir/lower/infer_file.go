// This file infers what open() gives: a text file or a binary one, by its mode.

package lower

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// opened is the type of open(...), Any where the mode is no constant.
func opened(e *pyast.Call) ir.Type {
	var mode pyast.Expr
	if len(e.Args) > 1 {
		mode = e.Args[1]
	}
	for _, k := range e.Keywords {
		switch k.Arg {
		case "mode":
			mode = k.Value
		case "":
			return ir.Any
		}
	}
	if mode == nil {
		return ir.External{Name: "io.TextIOWrapper"}
	}
	c, ok := mode.(*pyast.Constant)
	if !ok {
		return ir.Any
	}
	text, ok := c.Value.(pyast.Str)
	switch {
	case !ok:
		return ir.Any
	case strings.Contains(string(text), "b"):
		return ir.External{Name: "io.BufferedReader"}
	}
	return ir.External{Name: "io.TextIOWrapper"}
}

// openedBy is the type of open(...) and of tempfile.NamedTemporaryFile(...).
func openedBy(name string, e *pyast.Call) ir.Type {
	if name == "tempfile.NamedTemporaryFile" {
		return temporaryFile(e)
	}
	return opened(e)
}

// temporaryFile is the type of tempfile.NamedTemporaryFile(...), whose mode is "w+b" where none is given.
func temporaryFile(e *pyast.Call) ir.Type {
	if len(e.Args) > 0 {
		return opened(&pyast.Call{Func: e.Func, Args: append([]pyast.Expr{e.Func}, e.Args...), Keywords: e.Keywords})
	}
	for _, k := range e.Keywords {
		if k.Arg == "mode" || k.Arg == "" {
			return opened(e)
		}
	}
	return ir.External{Name: "io.BufferedReader"}
}

// isFile reports whether a value is certainly a file, or a folder that passes: as a context manager it lets every
// exception through.
func isFile(t ir.Type) bool {
	known, ok := open(t).(ir.External)
	return ok && (known.Name == "io.TextIOWrapper" || known.Name == "io.BufferedReader" || known.Name == "tempfile.TemporaryDirectory")
}

// isThreadLock reports whether a value is a lock of threading, or a pool of threads, which lets every exception pass.
func isThreadLock(t ir.Type) bool {
	known, ok := open(t).(ir.External)
	return ok && (known.Name == "threading.Lock" || known.Name == "threading.RLock" || known.Name == threadPool)
}
