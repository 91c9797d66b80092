// This file knows functions whose results are remembered (functools.cache and lru_cache).

package ir

import "github.com/flask2gin/flask2gin/parser/pyast"

// Cached reports whether the only decorator of a function is functools.cache or functools.lru_cache, and returns how many
// results it keeps: -1 for all, 128 where nothing is said (Python's functools, "lru_cache").
func (fn *Func) Cached() (size int, ok bool) {
	if ds := fn.Decorators(); len(ds) != 1 || fn.Class != nil {
		return 0, false
	}
	d := fn.Decorators()[0]
	switch fn.Definer().Qualified(d) {
	case "functools.cache":
		return -1, true
	case "functools.lru_cache":
		return 128, true
	}
	call, isCall := d.(*pyast.Call)
	if !isCall || fn.Definer().Qualified(call.Func) != "functools.lru_cache" {
		return 0, false
	}
	switch {
	case len(call.Args)+len(call.Keywords) == 0:
		return 128, true
	case len(call.Args) == 1 && len(call.Keywords) == 0:
		return cacheSize(call.Args[0])
	case len(call.Args) == 0 && len(call.Keywords) == 1 && call.Keywords[0].Arg == "maxsize":
		return cacheSize(call.Keywords[0].Value)
	}
	return 0, false
}

func cacheSize(e pyast.Expr) (int, bool) {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return 0, false
	}
	switch v := c.Value.(type) {
	case pyast.None:
		return -1, true
	case pyast.Int:
		return int(v.Small), v.Big == nil && v.Small > 0
	}
	return 0, false
}
