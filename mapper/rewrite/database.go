// This file finds the database library behind what has no translation, so that a stub says that the database is in the
// way, and not that some object is of an unknown type.

package rewrite

import (
	"cmp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// databases are the packages that talk to databases.
var databases = set(`sqlite3 sqlalchemy sqlmodel flask_sqlalchemy flask_sqlalchemy_lite sqlalchemy_utils alembic psycopg2 psycopg psycopg_pool
	pymysql MySQLdb mysql flask_mysqldb aiomysql asyncmy flaskext pymssql pyodbc cx_Oracle oracledb ibm_db snowflake duckdb asyncpg aiopg aiosql
	pypika databases aiosqlite dbm shelve pymongo flask_pymongo mongoengine flask_mongoengine motor beanie odmantic umongo mongomock bson
	peewee playhouse peewee_async pony ormar tortoise piccolo gino edgedb prisma records dataset tinydb flask_pony
	redis flask_redis aioredis pymemcache cassandra neo4j py2neo gremlin_python happybase couchdb elasticsearch opensearchpy influxdb_client
	clickhouse_driver clickhouse_connect supabase chromadb qdrant_client pinecone weaviate`)

// cloudDatabases are those of packages that hold other services too.
var cloudDatabases = []string{
	"google.cloud.firestore", "google.cloud.datastore", "google.cloud.bigquery", "google.cloud.ndb", "google.cloud.spanner",
	"google.cloud.bigtable", "google.appengine.ext.ndb", "firebase_admin.firestore", "firebase_admin.db", "langchain_chroma",
}

// unknowns are the codes of what an object that comes from a database may be the cause of.
var unknowns = map[diag.Code]bool{
	diag.DynamicAttr: true, diag.NoLibrary: true, diag.NoAttribute: true, diag.DynamicCall: true, diag.NoName: true, diag.NoClass: true,
	diag.NoType: true, diag.NoWith: true, diag.NoAsync: true, diag.NoFastAPI: true, diag.NoGlobal: true, diag.NoTruth: true, diag.NoConversion: true, diag.NoTemplateValue: true,
}

// maxOrigins is how many steps an object is followed back.
const maxOrigins = 12

// ofDatabase returns f, or the failure that names the database library from which the object that f is about comes.
func (u *Unit) ofDatabase(fn *ir.Func, f *Failure) *Failure {
	if !unknowns[f.Code] || f.Module == nil {
		return f
	}
	if f.Module != fn.Module {
		fn = funcAt(f.Module, f.Node)
	}
	o := origin{u: u, seen: map[pyast.Node]bool{}}
	library := ""
	switch n := f.Node.(type) {
	case pyast.Expr:
		library = o.of(fn, n)
	case *pyast.With:
		for _, item := range n.Items {
			library = cmp.Or(library, o.of(fn, item.ContextExpr))
		}
	case *pyast.For:
		library = o.of(fn, n.Iter)
	case *pyast.AsyncFor:
		library = o.of(fn, n.Iter)
	case *pyast.ClassDef:
		library = DatabaseClass(f.Module.ClassOf[n])
	}
	if library == "" {
		return f
	}
	return &Failure{Code: diag.NoDatabase, Message: "what " + library + " reads and writes has no translation", Module: f.Module, Node: f.Node}
}

// funcAt returns the innermost function of a module that holds a node.
func funcAt(m *ir.Module, n pyast.Node) *ir.Func {
	found := m.Body
	if n == nil {
		return found
	}
	at := n.Bounds().Start
	for _, fn := range m.Funcs {
		if span := fn.Syntax.Bounds(); span.Start <= at && at < span.End && (found == m.Body || found.Syntax.Bounds().Start <= span.Start) {
			found = fn
		}
	}
	return found
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
		return Database(q)
	}
	switch e := e.(type) {
	case *pyast.Await:
		return o.of(fn, e.Value)
	case *pyast.Name:
		return o.ofSymbol(fn, fn.Uses[e])
	case *pyast.Attribute:
		return cmp.Or(o.of(fn, e.Value), o.ofApp(e))
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
	return o.ofResult(s.Func)
}

// ofResult returns the database package that what a function returns or yields comes from.
func (o *origin) ofResult(fn *ir.Func) string {
	library := ""
	for _, stmt := range fn.Body {
		pyast.Walk(stmt, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Return:
				library = cmp.Or(library, o.of(fn, n.Value))
			case *pyast.Yield:
				library = cmp.Or(library, o.of(fn, n.Value))
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
		return DatabaseClass(s.Class)
	}
	if s.Kind == ir.Param {
		return o.ofParam(fn, s)
	}
	if s.Value != nil && (s.Global || s.Scope == fn.Scope) {
		if s.Global && s.Module != nil {
			fn = s.Module.Body
		}
		return o.of(fn, s.Value)
	}
	binding := []*ir.Func{fn}
	if s.Global && s.Module != nil {
		binding = append(s.Module.Funcs[:len(s.Module.Funcs):len(s.Module.Funcs)], s.Module.Body)
	}
	library := ""
	for _, fn := range binding {
		for _, stmt := range fn.Body {
			pyast.Walk(stmt, func(n pyast.Node) bool {
				library = cmp.Or(library, o.bound(fn, n, s))
				return library == ""
			})
		}
	}
	return library
}

// ofParam returns the database package of a parameter's annotation, or of what FastAPI gives it.
func (o *origin) ofParam(fn *ir.Func, s *ir.Symbol) string {
	if supplied := o.u.Program.Supplied[s]; supplied != nil {
		if library := o.ofResult(supplied); library != "" {
			return library
		}
	}
	library := ""
	for owner := fn; owner != nil; owner = owner.Outer {
		if s.Scope != owner.Scope || owner.Args == nil {
			continue
		}
		for _, arg := range slices.Concat(owner.Args.Posonlyargs, owner.Args.Args, owner.Args.Kwonlyargs) {
			if arg.Arg == s.Name && arg.Annotation != nil {
				pyast.Walk(arg.Annotation, func(n pyast.Node) bool {
					if e, ok := n.(pyast.Expr); ok {
						library = cmp.Or(library, o.of(owner.Definer(), e))
					}
					return library == ""
				})
			}
		}
	}
	return library
}

// bound returns where the value comes from that n binds to s.
func (o *origin) bound(fn *ir.Func, n pyast.Node, s *ir.Symbol) string {
	is := func(e pyast.Expr) bool {
		name, ok := e.(*pyast.Name)
		return ok && fn.Uses[name].Final() == s
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

// DatabaseClass returns the database package that a class of the project inherits from, "" when there is none.
func DatabaseClass(c *ir.Class) string {
	if c == nil {
		return ""
	}
	for _, k := range c.MRO {
		for _, b := range k.Bases {
			if library := Database(b.Qualified); library != "" {
				return library
			}
		}
	}
	return ""
}

// ofApp returns the database package behind what the program keeps on an app or its state: app.state.pool, request.app.db.
func (o *origin) ofApp(e *pyast.Attribute) string {
	if !keptOnApp(e) {
		return ""
	}
	library := ""
	for _, m := range o.u.Program.Modules {
		for _, fn := range append(m.Funcs[:len(m.Funcs):len(m.Funcs)], m.Body) {
			for _, stmt := range fn.Body {
				pyast.Walk(stmt, func(n pyast.Node) bool {
					if a, ok := n.(*pyast.Assign); ok && library == "" {
						if target, ok := a.Targets[0].(*pyast.Attribute); ok && target.Attr == e.Attr && keptOnApp(target) {
							library = o.of(fn, a.Value)
						}
					}
					return library == ""
				})
			}
		}
	}
	return library
}

// keptOnApp reports whether e is an attribute of what is called an app, or of its state.
func keptOnApp(e *pyast.Attribute) bool {
	switch of := e.Value.(type) {
	case *pyast.Attribute:
		return of.Attr == "state" || of.Attr == "app"
	case *pyast.Name:
		return of.ID == "app"
	}
	return false
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

// Database returns the package of a dotted name when it is one for databases, "" for all others.
func Database(qualified string) string {
	root, _, _ := strings.Cut(qualified, ".")
	if databases[root] {
		return root
	}
	for _, name := range cloudDatabases {
		if qualified == name || strings.HasPrefix(qualified, name+".") {
			return name
		}
	}
	return ""
}

// DatabaseOf returns the database package that the value of a module-level variable comes from, "" when none is found.
func (u *Unit) DatabaseOf(s *ir.Symbol) string {
	if s == nil || s.Module == nil {
		return ""
	}
	o := origin{u: u, seen: map[pyast.Node]bool{}}
	return o.ofSymbol(s.Module.Body, s)
}

// Spoil tells which module-level variables have no translation, and why, as something that has none changes them.
func (u *Unit) Spoil(spoiled map[*ir.Symbol]*Failure) { u.spoiled = spoiled }
