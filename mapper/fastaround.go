// This file translates the middleware of FastAPI apps: functions, and the classes of Starlette that are known.

package mapper

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// aroundHook translates one middleware: its function, or the expression that makes it.
func (m *project) aroundHook(py *ir.Hook) hook {
	h := hook{py: py}
	switch {
	case py.Unknown != "":
		h.reason = &Reason{diag.NoFastAPI, "a middleware is not translated: " + py.Unknown, py.Place}
	case py.Library == "":
		h.out = m.unit.Function(py.Func, rewrite.AroundMode)
		h.reason = m.reasonOf(h.out)
	case py.Within != nil && strings.HasSuffix(py.Library, ".SessionMiddleware"):
		h.reason = &Reason{diag.NoFastAPI, "sessions of a mounted app are not translated", py.Place}
	default:
		bad := ""
		if h.around, bad = m.knownMiddleware(py); h.around == nil {
			h.reason = &Reason{diag.NoFastAPI, bad, py.Place}
		}
	}
	return h
}

// knownMiddleware returns the expression for a middleware of Starlette's, or why there is none.
func (m *project) knownMiddleware(py *ir.Hook) (gotree.Expr, string) {
	name := py.Library[strings.LastIndexByte(py.Library, '.')+1:]
	if !strings.HasPrefix(py.Library, "fastapi.middleware.") && !strings.HasPrefix(py.Library, "starlette.middleware.") {
		name = ""
	}
	bad := ""
	var x gotree.Expr
	if slices.ContainsFunc(py.Options, func(item ir.ConfigItem) bool { return item.Assumed }) {
		m.conditions = append(m.conditions, "the environment gives the options of "+name+" no other values")
	}
	switch name {
	case "CORSMiddleware":
		if x, bad = m.corsMiddleware(py.Options); x != nil {
			return x, ""
		}
	case "TrustedHostMiddleware":
		x, bad = m.trustedHost(py.Options)
	case "HTTPSRedirectMiddleware":
		x = m.qual("fastapi", "HTTPSRedirect")
	case "SessionMiddleware":
		x, bad = m.sessions(py.Options)
	case "GZipMiddleware":
		x, bad = m.gzipMiddleware(py.Options)
	default:
		return nil, "what " + py.Library + " adds to the app is not translated"
	}
	if x == nil {
		return nil, "the option " + bad + " of " + name + " is not constant or has no translation"
	}
	return x, ""
}

func (m *project) trustedHost(options []ir.ConfigItem) (gotree.Expr, string) {
	allowed, redirect := gotree.Expr(&gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}, Elts: []gotree.Element{{Value: gotree.Str{Value: "*"}}}}), gotree.True
	for _, item := range options {
		switch {
		case item.Key == "allowed_hosts" && item.Const != nil && texts(item.Const) != nil:
			allowed = texts(item.Const)
		case item.Key == "www_redirect" && item.Const != nil && item.Const.Kind == ir.ConstBool:
			if !item.Const.Bool {
				redirect = gotree.False
			}
		default:
			return nil, item.Key
		}
	}
	return gotree.CallOf(m.qual("fastapi", "TrustedHost"), allowed, redirect), ""
}

// otherBytes is the condition of a middleware that compresses.
const otherBytes = "compressed answers hold the same content in other bytes"

func (m *project) gzipMiddleware(options []ir.ConfigItem) (gotree.Expr, string) {
	size, level := "500", "9"
	for _, item := range options {
		if item.Const == nil || item.Const.Kind != ir.ConstInt || item.Const.Big != nil {
			return nil, item.Key
		}
		switch item.Key {
		case "minimum_size":
			size = strconv.FormatInt(item.Const.Int, 10)
		case "compresslevel":
			level = strconv.FormatInt(item.Const.Int, 10)
		default:
			return nil, item.Key
		}
	}
	m.conditions = append(m.conditions, otherBytes)
	return gotree.CallOf(m.qual("fastapi", "GZip"), gotree.Num{Text: size}, gotree.Num{Text: level}), ""
}

// onlyCORS returns the options of CORSMiddleware when no other middleware stands around it, which needs no layers.
func (m *project) onlyCORS(within *ir.Mounted) gotree.Expr {
	var found gotree.Expr
	for _, h := range m.hooks {
		if h.py.Kind != ir.AroundRequest || h.py.Within != within {
			continue
		}
		if found != nil || h.around == nil || !isCORS(h.py.Library) {
			return nil
		}
		found = h.around
	}
	return found
}

// mountMiddleware adds the middleware to the app.
func (a *assembly) mountMiddleware() {
	if a.onlyCORS(a.within) != nil {
		return
	}
	for _, h := range a.hooks {
		switch {
		case h.py.Kind != ir.AroundRequest || h.py.Within != a.within || h.reason != nil:
			continue
		case h.around == nil:
			h.around = a.member(h.out.Place.Package, h.out.State, h.out.Name)
		case isCORS(h.py.Library):
			cors := gotree.Ident{Name: a.scope.Take("cors")}
			a.add(gotree.Define(h.around, cors))
			h.around = gotree.Sel(cors, "Around")
		}
		a.add(gotree.Do(gotree.CallOf(gotree.Sel(a.on(nil), "AddMiddleware"), h.around)))
	}
}

// giveAround gives the request of a middleware its type.
func (m *project) giveAround(given map[*ir.Symbol]ir.Type, h *ir.Hook) {
	if h.Func == nil || h.Kind != ir.AroundRequest {
		return
	}
	if params := rewrite.AroundParams(h.Func); params != nil {
		given[params[0]] = ir.External{Name: "fastapi.Request"}
		if m.program.Onward == nil {
			m.program.Onward = map[*ir.Symbol]bool{}
		}
		m.program.Onward[params[1]] = true
	}
}

// nextHint returns the type of await call_next(request) in a middleware, which is a response.
func (m *project) nextHint(fn *ir.Func, e pyast.Expr, _ func(pyast.Expr) ir.Type) ir.Type {
	wait, ok := e.(*pyast.Await)
	if !ok {
		return nil
	}
	call, ok := wait.Value.(*pyast.Call)
	if !ok {
		return nil
	}
	name, ok := call.Func.(*pyast.Name)
	for _, h := range m.app.Hooks {
		if ok && h.Kind == ir.AroundRequest && h.Func != nil {
			if params := rewrite.AroundParams(h.Func); params != nil && fn.Uses[name] == params[1] {
				return ir.External{Name: "starlette.responses.Response"}
			}
		}
	}
	return nil
}

// checkAround makes a route a stub when what it does after its answer and a middleware may see each other: the answer is
// kept until the middleware is done.
func (m *project) checkAround(fate *RouteFate) {
	op := fate.Route.Operation
	if op == nil || !op.HasTasks() && !op.Exits() || fate.view == nil {
		return
	}
	effects := m.effects()
	reads, writes := map[*ir.Symbol]bool{}, map[*ir.Symbol]bool{}
	for _, fn := range append(fate.view.After(), op.Generators()...) {
		r, w := effects(fn)
		maps.Copy(reads, r)
		maps.Copy(writes, w)
	}
	for _, h := range m.app.Hooks {
		if h.Kind != ir.AroundRequest || h.Func == nil || !encloses(h.Within, fate.Route.Within) {
			continue
		}
		if r, w := effects(h.Func); meet(r, writes) || meet(w, writes) || meet(w, reads) {
			fate.reject(diag.NoFastAPI, "a middleware uses module state that is also used after the answer", h.Place)
		}
	}
}

// meet reports whether two sets have a member in common that is no log.
func meet(a, b map[*ir.Symbol]bool) bool {
	for s := range a {
		known, _ := s.Type.(ir.External)
		if b[s] && known.Name != "logging.Logger" {
			return true
		}
	}
	return false
}
