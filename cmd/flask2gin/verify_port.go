// This file finds the Go lines of a route's handler in the map that convert writes.

package main

import (
	"encoding/json"
	"os"
	"path/filepath"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// span is some lines of a file.
type span struct {
	Path       string
	Start, End int
}

// declaration is one entry of map.json: what became of some lines of Python.
type declaration struct {
	Go     span
	Python span
	Rule   string
	Name   string
}

// routesOf returns the routes with the lines of their handlers in the port, as far as its map says them.
func routesOf(d *flask2gin.Document, out string) []trial.Route {
	var written struct{ Declarations []declaration }
	if data, err := os.ReadFile(filepath.Join(out, ".flask2gin", "map.json")); err == nil {
		_ = json.Unmarshal(data, &written) // without the map the report is short of a place
	}
	var routes []trial.Route
	for _, r := range d.Routes {
		if r.Socket() {
			continue
		}
		route := trial.Route{
			Rule: r.Rule, Methods: r.Methods, Stub: r.Fate == flask2gin.Stub, Conditions: r.Conditions, File: r.File, Line: r.Line,
		}
		if made := handlerOf(r, written.Declarations); made != nil {
			route.GoFile, route.GoLine, route.Mapping = made.Go.Path, made.Go.Start, made.Rule
		}
		routes = append(routes, route)
	}
	return routes
}

// handlerOf returns the declaration made of the view: the first one that begins at or behind the route's registration.
func handlerOf(r flask2gin.Route, list []declaration) *declaration {
	var best *declaration
	for i := range list {
		d := &list[i]
		if d.Python.Path == r.File && d.Python.Start >= r.Line && (best == nil || d.Python.Start < best.Python.Start) {
			best = d
		}
	}
	return best
}
