// This file recognises locks of threading that do what the port does already: a handler holds the lock of the module's
// state that it touches for the whole request, so a with statement over such a lock is its body.

package rewrite

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// isLock reports whether a with item is a lock of threading that a module or an object holds, and that is used in with
// statements alone.
func (t *translator) isLock(item *pyast.WithItem, awaits bool) bool {
	if item.OptionalVars != nil {
		return false
	}
	if a, ok := item.ContextExpr.(*pyast.Attribute); ok {
		return t.instanceOf(a.Value) != nil && t.u.isLockAttr(a.Attr)
	}
	s := t.py.Resolve(item.ContextExpr)
	return s != nil && s.Global && len(s.Binds) == 1 && isNewLock(s.Module, s.Value, awaits) && t.onlyHeld(s)
}

// isNewLock reports whether e is threading.Lock() or threading.RLock(), or for async with a lock of asyncio's: one request
// runs at a time, so that one that is held by nobody else never waits.
func isNewLock(m *ir.Module, e pyast.Expr, awaits bool) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Keywords) > 0 {
		return false
	}
	for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
		switch fn.Qualified(call.Func) {
		case "threading.Lock", "threading.RLock":
			return !awaits && len(call.Args) == 0
		case "asyncio.Lock", "anyio.Lock":
			return awaits && len(call.Args) == 0
		case "asyncio.Semaphore", "asyncio.BoundedSemaphore", "anyio.Semaphore":
			return awaits && len(call.Args) == 1 && isPositive(call.Args[0])
		}
	}
	return false
}

func isPositive(e pyast.Expr) bool {
	c, ok := e.(*pyast.Constant)
	if !ok {
		return false
	}
	n, ok := c.Value.(pyast.Int)
	return ok && (n.Big != nil || n.Small > 0)
}

// isAnyLock reports whether e makes a lock for with or async with statements.
func isAnyLock(m *ir.Module, e pyast.Expr) bool {
	return isNewLock(m, e, false) || isNewLock(m, e, true)
}

// onlyHeld reports whether a symbol is read as the item of with statements alone.
func (t *translator) onlyHeld(s *ir.Symbol) bool {
	reads, held := 0, 0
	for _, m := range t.u.Program.Modules {
		for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
			for name, use := range fn.Uses {
				if use.Final() == s && !isBinding(s, name) {
					reads++
				}
			}
		}
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if item, ok := n.(*pyast.WithItem); ok {
				if name, isName := item.ContextExpr.(*pyast.Name); isName && name.ID == s.Name {
					held++
				}
			}
			return true
		})
	}
	return reads <= held
}

// isLockField reports whether a field holds a lock that only with statements use: no field of Go's struct.
func (u *Unit) isLockField(c *ir.Class, f *ir.Field) bool {
	return isAnyLock(c.Module, f.Value) && u.isLockAttr(f.Name)
}

// isLockAttr reports whether every attribute of that name in the program is a new lock, or is held by a with statement.
func (u *Unit) isLockAttr(attr string) bool {
	made, held, mentions := 0, 0, 0
	for _, m := range u.Program.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Attribute:
				if n.Attr == attr {
					mentions++
				}
			case *pyast.Assign:
				if len(n.Targets) == 1 && isAttr(n.Targets[0], attr) && isAnyLock(m, n.Value) {
					made++
				}
			case *pyast.WithItem:
				if n.OptionalVars == nil && isAttr(n.ContextExpr, attr) {
					held++
				}
			}
			return true
		})
	}
	return made > 0 && made+held == mentions
}

func isAttr(e pyast.Expr, name string) bool {
	a, ok := e.(*pyast.Attribute)
	return ok && a.Attr == name
}
