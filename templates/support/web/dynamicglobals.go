// The attributes of g as dynamic values: the methods that code of unknown types
// calls by name.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// PyCall calls get, pop or setdefault.
func (g *Globals) PyCall(name string, args []any, kwargs []py.Pair[string, any]) (any, bool, error) {
	switch name {
	case "get", "pop", "setdefault":
		v, err := py.CallMethod(g.values, name, args, kwargs...)
		return v, true, err
	}
	return nil, false, nil
}
