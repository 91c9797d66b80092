// This file compiles tables into a set that finds the rules for a place in the app.

package rule

import (
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// Compiled is a rule with both sides read.
type Compiled struct {
	Rule
	Table    string // the name of its table, for people
	pattern  pyast.Expr
	target   pyast.Expr // of an assignment pattern: what is assigned to
	Template *Template
}

// Set finds rules by the last name of their pattern.
type Set struct {
	rules  []*Compiled
	byName map[string][]*Compiled
}

// Named is a table with its name.
type Named struct {
	Name  string
	Table Table
}

// NewSet compiles tables. An unreadable rule is an error that names it.
func NewSet(tables []Named) (*Set, error) {
	s := &Set{byName: map[string][]*Compiled{}}
	for _, table := range tables {
		for _, r := range table.Table {
			c, err := compile(table.Name, r)
			if err != nil {
				return nil, fmt.Errorf("table %s: %w", table.Name, err)
			}
			s.rules = append(s.rules, c)
			key := lastName(c.pattern)
			if c.target != nil {
				key = "=" + lastName(c.target)
			}
			s.byName[key] = append(s.byName[key], c)
		}
	}
	return s, nil
}

func compile(table string, r Rule) (*Compiled, error) {
	c := &Compiled{Rule: r, Table: table}
	if e, err := parser.ParseExpr(r.Py); err == nil {
		c.pattern = e
	} else if err := c.parseAssign(); err != nil {
		return nil, err
	}
	if r.Go == "" {
		return c, nil
	}
	t, err := NewTemplate(r.Go)
	c.Template = t
	return c, err
}

func (c *Compiled) parseAssign() error {
	s, err := parser.ParseStmt(c.Py)
	if err != nil {
		return fmt.Errorf("python side %q: %w", c.Py, err)
	}
	assign, ok := s.(*pyast.Assign)
	if !ok {
		return fmt.Errorf("python side %q: want an expression or an assignment", c.Py)
	}
	c.target, c.pattern = assign.Targets[0], assign.Value
	return nil
}

// All returns the compiled rules in the order of the tables.
func (s *Set) All() []*Compiled { return s.rules }

// Find returns the rules whose pattern can match e, each with what its metavariables stand for.
func (s *Set) Find(env Env, e pyast.Expr) func(yield func(*Compiled, Match) bool) {
	return func(yield func(*Compiled, Match) bool) {
		for _, c := range s.named(renamed(env, e), "") {
			if c.target != nil {
				continue
			}
			m := &matcher{env: env, args: map[string]pyast.Expr{}}
			if m.match(c.pattern, e) && !yield(c, Match{Node: e, Args: m.args, Rest: m.rest, More: m.more, None: m.none}) {
				return
			}
		}
	}
}

// renamed returns e, or for what the app imports under a name of its own (from json import dumps as encode) an
// expression with the name that rules know.
func renamed(env Env, e pyast.Expr) pyast.Expr {
	switch x := e.(type) {
	case *pyast.Call:
		if name, ok := x.Func.(*pyast.Name); ok {
			return &pyast.Call{Func: renamed(env, name)}
		}
	case *pyast.Subscript:
		if name, ok := x.Value.(*pyast.Name); ok {
			return &pyast.Subscript{Value: renamed(env, name)}
		}
	case *pyast.Name:
		if q := env.Qualified(x); q != "" {
			return &pyast.Name{ID: q[strings.LastIndexByte(q, '.')+1:]}
		}
	}
	return e
}

// named returns the rules that e's last name leads to, and those for every attribute.
func (s *Set) named(e pyast.Expr, prefix string) []*Compiled {
	found := s.byName[prefix+lastName(e)]
	if _, ok := e.(*pyast.Subscript); ok {
		found = append(found[:len(found):len(found)], s.byName[prefix+typedItem]...)
	}
	if _, ok := e.(*pyast.Attribute); ok {
		found = append(found[:len(found):len(found)], s.byName[prefix+anyAttr]...)
	}
	return found
}

// typedItem is the last name of patterns such as (d @ pkg.Class)[key].
var typedItem = pyast.MatMult.String() + "[]"

// FindAssign returns the rules for the assignment of value to target.
func (s *Set) FindAssign(env Env, target, value pyast.Expr) func(yield func(*Compiled, Match) bool) {
	return func(yield func(*Compiled, Match) bool) {
		for _, c := range s.named(renamed(env, target), "=") {
			m := &matcher{env: env, args: map[string]pyast.Expr{}}
			if c.target != nil && m.match(c.target, target) && m.match(c.pattern, value) &&
				!yield(c, Match{Node: target, Args: m.args, None: m.none}) {
				return
			}
		}
	}
}

// lastName returns the name that rules are found by: the called function's, the attribute's, or the operator's.
func lastName(e pyast.Expr) string {
	switch e := e.(type) {
	case *pyast.Call:
		return lastName(e.Func) + "()"
	case *pyast.Attribute:
		return e.Attr
	case *pyast.Name:
		return e.ID
	case *pyast.Subscript:
		return lastName(e.Value) + "[]"
	case *pyast.BinOp:
		return e.Op.String()
	case *pyast.UnaryOp:
		return e.Op.String()
	case *pyast.Compare:
		return e.Ops[0].String()
	}
	return ""
}
