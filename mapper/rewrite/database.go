// This file finds the database library behind what has no translation, so that a stub says that the database is in the
// way, and not that some object is of an unknown type.

package rewrite

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// databases are the packages that talk to databases.
var databases = set(`sqlite3 sqlalchemy flask_sqlalchemy flask_sqlalchemy_lite psycopg2 psycopg pymysql MySQLdb mysql flask_mysqldb
	flaskext pymongo flask_pymongo mongoengine flask_mongoengine peewee playhouse redis flask_redis pony records dataset
	tinydb asyncpg aiosqlite cassandra neo4j pyodbc cx_Oracle oracledb motor`)

// unknowns are the codes of what an object that comes from a database may be the cause of.
var unknowns = map[diag.Code]bool{
	diag.DynamicAttr: true, diag.NoLibrary: true, diag.NoAttribute: true, diag.DynamicCall: true, diag.NoName: true, diag.NoClass: true,
	diag.NoType: true, diag.NoWith: true, diag.NoGlobal: true, diag.NoTruth: true, diag.NoConversion: true, diag.NoTemplateValue: true,
}

// maxOrigins is how many steps an object is followed back.
const maxOrigins = 12

// ofDatabase returns f, or the failure that names the database library from which the object that f is about comes.
func (u *Unit) ofDatabase(fn *ir.Func, f *Failure) *Failure {
	if !unknowns[f.Code] || f.Module == nil {
		return f
	}
	for f.Module != fn.Module && fn.Outer != nil {
		fn = fn.Outer
	}
	o := origin{u: u, seen: map[pyast.Node]bool{}}
	library := ""
	switch n := f.Node.(type) {
	case pyast.Expr:
		library = o.of(fn, n)
	case *pyast.ClassDef:
		library = o.ofClass(f.Module.ClassOf[n])
	}
	if library == "" {
		return f
	}
	return &Failure{Code: diag.NoDatabase, Message: "what " + library + " reads and writes has no translation", Module: f.Module, Node: f.Node}
}

// origin follows an object back to the library that made it.
type origin struct {
	u    *Unit
	seen map[pyast.Node]bool
}

// of returns the database package that the value of e comes from, "" when none is found.
func (o *origin) of(fn *ir.Func, e pyast.Expr) string {
	if e == nil || o.seen[e] || len(o.seen) > maxOrigins*maxOrigins {
		return ""
	}
	o.seen[e] = true
	if q := fn.Qualified(e); q != "" {
		if name := strings.TrimPrefix(q, "flask.g."); name != q {
			return o.ofGlobal(name)
		}
		return database(q)
	}
	switch e := e.(type) {
	case *pyast.Name:
		return o.ofSymbol(fn, fn.Uses[e])
	case *pyast.Attribute:
		return o.of(fn, e.Value)
	case *pyast.Subscript:
		return o.of(fn, e.Value)
	case *pyast.Call:
		return o.ofCall(fn, e)
	case *pyast.ListComp:
		return o.of(fn, e.Generators[0].Iter)
	case *pyast.GeneratorExp:
		return o.of(fn, e.Generators[0].Iter)
	}
	return ""
}

// ofCall follows a call: of a function of the project to what it returns, of getattr(g, name) to what g.name is.
func (o *origin) ofCall(fn *ir.Func, e *pyast.Call) string {
	if name := GlobalName(fn, e); name != "" {
		return o.ofGlobal(name)
	}
	s := fn.Resolve(e.Func)
	if s == nil || s.Func == nil {
		return o.of(fn, e.Func)
	}
	library := ""
	for _, stmt := range s.Func.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if r, ok := n.(*pyast.Return); ok && library == "" {
				library = o.of(s.Func, r.Value)
			}
			return library == ""
		})
	}
	return library
}

func (o *origin) ofSymbol(fn *ir.Func, s *ir.Symbol) string {
	s = s.Final()
	if s == nil {
		return ""
	}
	if s.Class != nil {
		return o.ofClass(s.Class)
	}
	if s.Value != nil && (s.Global || s.Scope == fn.Scope) {
		if s.Global && s.Module != nil {
			fn = s.Module.Body
		}
		return o.of(fn, s.Value)
	}
	library := ""
	for _, stmt := range fn.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			if library == "" {
				library = o.bound(fn, n, s)
			}
			return library == ""
		})
	}
	return library
}

// bound returns where the value comes from that n binds to s.
func (o *origin) bound(fn *ir.Func, n pyast.Node, s *ir.Symbol) string {
	is := func(e pyast.Expr) bool {
		name, ok := e.(*pyast.Name)
		return ok && fn.Uses[name] == s
	}
	switch n := n.(type) {
	case *pyast.Assign:
		for _, target := range n.Targets {
			if is(target) {
				return o.of(fn, n.Value)
			}
		}
	case *pyast.For:
		if is(n.Target) {
			return o.of(fn, n.Iter)
		}
	case *pyast.With:
		for _, item := range n.Items {
			if item.OptionalVars != nil && is(item.OptionalVars) {
				return o.of(fn, item.ContextExpr)
			}
		}
	}
	return ""
}

// ofClass returns the database package that a class of the project inherits from.
func (o *origin) ofClass(c *ir.Class) string {
	if c == nil {
		return ""
	}
	for _, k := range c.MRO {
		for _, b := range k.Bases {
			if library := database(b.Qualified); library != "" {
				return library
			}
		}
	}
	return ""
}

// ofGlobal returns the database package behind what functions of the program put into g.name.
func (o *origin) ofGlobal(name string) string {
	for _, set := range GlobalsSet(o.u.Program)[name] {
		if library := o.of(set.Func, set.Value); library != "" {
			return library
		}
	}
	return ""
}

// database returns the package of a dotted name when it is one for databases.
func database(qualified string) string {
	root, _, _ := strings.Cut(qualified, ".")
	if databases[root] {
		return root
	}
	return ""
}
