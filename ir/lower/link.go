// This file holds the link pass: what imported names stand for, followed from module to module, star imports, and
// what kind of thing every symbol is.

package lower

import (
	"path"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// linker follows imports over the whole program.
type linker struct {
	*finder
	r      *diag.Report
	units  map[*ir.Module]*unit
	states map[*ir.Symbol]int // 1 while it is followed, 2 when done
}

// link gives every symbol its kind, and imported ones what they stand for.
func link(p *ir.Program, units []*unit, r *diag.Report) {
	l := &linker{finder: newFinder(p, units), r: r, units: map[*ir.Module]*unit{}, states: map[*ir.Symbol]int{}}
	for _, u := range units {
		l.units[u.m] = u
	}
	l.linkStars(units)
	for _, u := range units {
		for _, f := range u.frames {
			for _, s := range f.Order {
				l.follow(u, s)
			}
		}
	}
	reportCycles(p, r)
}

// linkStars copies the names of star imports until nothing changes; cycles of star imports therefore end. Every round
// but the last adds a name somewhere, and the number of rounds is at most the length of the longest chain of stars.
func (l *linker) linkStars(units []*unit) {
	for changed := true; changed; {
		changed = false
		for _, u := range units {
			for _, star := range u.stars {
				if l.linkStar(u, star) {
					changed = true
				}
			}
		}
	}
}

func (l *linker) linkStar(u *unit, star *pyast.ImportFrom) bool {
	target := l.module(u.m, star)
	if target == nil || target.Module == nil {
		if name := strings.Repeat(".", star.Level) + star.Module; !slices.Contains(u.m.Stars, name) {
			u.m.Stars = append(u.m.Stars, name)
		}
		return false
	}
	changed := false
	for _, s := range publicNames(target.Module) {
		if u.m.Scope.Symbols[s.Name] == nil && target.Module != u.m {
			mine := u.own(u.frames[0], s.Name)
			mine.Binds = append(mine.Binds, star)
			u.events[mine] = []event{{name: s.Name, kind: imported, node: star, from: star, where: u.frames[0]}}
			changed = true
		}
	}
	for _, name := range target.Module.Stars {
		if !slices.Contains(u.m.Stars, name) {
			u.m.Stars = append(u.m.Stars, name)
		}
	}
	return changed
}

// publicNames lists what `from m import *` binds: the names of __all__ when that is a display of strings, possibly
// extended by others, else all names without a leading underscore.
func publicNames(m *ir.Module) []*ir.Symbol {
	all := m.Scope.Symbols["__all__"]
	var listed []string
	if all != nil && all.Value != nil {
		listed = stringItems(all.Value)
	}
	var names []*ir.Symbol
	for _, s := range m.Scope.Order {
		if listed == nil && !strings.HasPrefix(s.Name, "_") || slices.Contains(listed, s.Name) {
			names = append(names, s)
		}
	}
	return names
}

func stringItems(e pyast.Expr) []string {
	var names []string
	for _, e := range pyast.Elements(e) {
		if c, ok := e.(*pyast.Constant); ok {
			if s, ok := c.Value.(pyast.Str); ok {
				names = append(names, string(s))
			}
		}
	}
	return names
}

// module returns what the module part of a from-import means.
func (l *linker) module(m *ir.Module, n *pyast.ImportFrom) *ir.Symbol {
	if n.Level > 0 {
		return l.relative(m, n.Level, n.Module)
	}
	s := l.absolute(m, n.Module)
	if s == nil && m.Package && m.Name == n.Module && !slices.ContainsFunc(n.Names, func(a *pyast.Alias) bool { return l.p.Below(path.Dir(m.File.Path), a.Name) == nil }) {
		return m.Symbol() // a package that imports its own modules
	}
	if s != nil && s.Module == nil && !slices.ContainsFunc(n.Names, func(a *pyast.Alias) bool { return l.p.Below(s.Folder, a.Name) != nil }) {
		return nil // a folder of that name without the files: an installed package is meant
	}
	return s
}

// follow finds out what s stands for, through as many modules as it takes.
func (l *linker) follow(u *unit, s *ir.Symbol) {
	if l.states[s] != 0 {
		return
	}
	l.states[s] = 1
	classify(s, u.events[s])
	if e, ok := importOf(u.events[s]); ok && !l.followImport(u, s, e) {
		s.Kind = ir.Variable
	}
	l.states[s] = 2
}

// effective leaves out bindings that do not count: those never made when there are others, bare annotations, the
// signatures of overloads, and second choices beside an import.
func effective(events []event) []event {
	events = without(events, func(e event) bool { return e.never })
	events = without(events, func(e event) bool { return e.kind == declared })
	events = without(events, overload)
	first := without(events, func(e event) bool { return e.weak })
	if slices.ContainsFunc(first, func(e event) bool { return e.kind != imported }) {
		return events
	}
	return first
}

// without leaves out the events that fit, unless none would be left.
func without(events []event, fits func(event) bool) []event {
	if !slices.ContainsFunc(events, fits) {
		return events
	}
	if kept := slices.DeleteFunc(slices.Clone(events), fits); len(kept) > 0 {
		return kept
	}
	return events
}

// overload reports whether e is a signature under @overload, which the next definition replaces.
func overload(e event) bool {
	fn, ok := e.node.(*pyast.FunctionDef)
	if !ok || len(fn.DecoratorList) == 0 {
		return false
	}
	switch d := fn.DecoratorList[0].(type) {
	case *pyast.Name:
		return d.ID == "overload"
	case *pyast.Attribute:
		return d.Attr == "overload"
	}
	return false
}

// classify gives s its kind, as far as its own module tells.
func classify(s *ir.Symbol, events []event) {
	events = effective(events)
	if len(events) == 0 {
		return
	}
	first := events[0]
	if first.kind == passed {
		s.Kind = ir.Param
		return
	}
	if len(events) > 1 {
		return
	}
	switch first.kind {
	case defined:
		s.Kind, s.Func = ir.FuncName, first.fn
	case classed:
		s.Kind, s.Class = ir.ClassName, first.class
	case assigned:
		s.Value = first.value
	}
}

// importOf returns the import that binds a name, when only imports bind it.
func importOf(events []event) (event, bool) {
	events = effective(events)
	for _, e := range events {
		if e.kind != imported {
			return event{}, false
		}
	}
	if len(events) == 0 {
		return event{}, false
	}
	if sameImport(events) {
		return events[0], true
	}
	return lastImport(events)
}

// lastImport returns the last of several imports of one name at the top level of a module, which is the one that
// functions see; code of the module itself that runs between them must not name it.
func lastImport(events []event) (event, bool) {
	last := events[len(events)-1]
	body := last.where.Func.Body
	if last.where.up != nil || last.where.Func != last.where.Func.Module.Body {
		return last, false
	}
	for _, e := range events {
		if e.where != last.where || !importedAlways(body, e) {
			return last, false
		}
	}
	for _, use := range last.where.uses {
		if use.ID == last.name && use.Bounds().Start < last.node.Bounds().Start {
			return last, false
		}
	}
	return last, true
}

// importedAlways reports whether e is an import that runs whenever its module does: a statement of the module's body,
// or of a try there, whose handlers give the same name by other imports.
func importedAlways(body []pyast.Stmt, e event) bool {
	within := func(s pyast.Stmt) bool {
		return s.Bounds().Start <= e.node.Bounds().Start && e.node.Bounds().End <= s.Bounds().End
	}
	for _, s := range body {
		if !within(s) {
			continue
		}
		switch s := s.(type) {
		case *pyast.Import, *pyast.ImportFrom:
			return true
		case *pyast.Try:
			return slices.ContainsFunc(s.Body, func(s pyast.Stmt) bool { return within(s) && hasImport([]pyast.Stmt{s}) })
		}
	}
	return false
}

// sameImport reports whether all of events import the same thing.
func sameImport(events []event) bool {
	spelled := func(e event) string {
		a, _ := e.node.(*pyast.Alias)
		switch {
		case a == nil:
			return e.name
		case e.from != nil:
			return strings.Repeat(".", e.from.Level) + e.from.Module + " " + a.Name
		case a.Asname == "":
			return firstPart(a.Name)
		}
		return a.Name
	}
	for _, e := range events[1:] {
		if spelled(e) != spelled(events[0]) {
			return false
		}
	}
	return true
}

// followImport sets what an imported symbol stands for; false says that it is imported from itself in a circle.
func (l *linker) followImport(u *unit, s *ir.Symbol, e event) bool {
	if e.from == nil {
		l.importModule(u, s, e)
		return true
	}
	name := e.name
	if a, ok := e.node.(*pyast.Alias); ok {
		name = a.Name
	}
	target := l.module(u.m, e.from)
	if target == nil {
		l.external(u, s, e, name)
		return true
	}
	u.depends(target.Module, e.where)
	return l.importMember(u, s, e, target, name)
}

// importMember sets what `from target import name` binds.
func (l *linker) importMember(u *unit, s *ir.Symbol, e event, target *ir.Symbol, name string) bool {
	if m := target.Module; m != nil {
		if other := m.Scope.Symbols[name]; other != nil && other != s && !l.submodule(m, other) {
			l.follow(l.units[m], other)
			if l.states[other] == 1 {
				return false
			}
			alias(s, other.Final())
			return true
		}
	}
	folder := target.Folder
	if m := target.Module; m != nil && m.Package {
		folder = path.Dir(m.File.Path)
	}
	if below := l.p.Below(folder, name); folder != "" && below != nil {
		u.depends(below.Module, e.where)
		alias(s, below)
		s.Imported = nil
		return true
	}
	l.missing(u, s, e, target, name)
	return true
}

// submodule reports whether a name of a package is bound by star imports alone and a module of that name is in the package:
// importing that module binds the name before any star does.
func (l *linker) submodule(m *ir.Module, s *ir.Symbol) bool {
	if !m.Package || l.p.Below(path.Dir(m.File.Path), s.Name) == nil {
		return false
	}
	for _, e := range l.units[m].events[s] {
		if _, star := e.node.(*pyast.ImportFrom); !star {
			return false
		}
	}
	return true
}

// alias makes s stand for what another module binds.
func alias(s, other *ir.Symbol) {
	s.Kind, s.Func, s.Class, s.Qualified, s.Folder = other.Kind, other.Func, other.Class, other.Qualified, other.Folder
	if other.Kind == ir.ModuleName {
		s.Module = other.Module
	}
	s.Imported = other
}

func (l *linker) importModule(u *unit, s *ir.Symbol, e event) {
	a := e.node.(*pyast.Alias)
	target := l.absolute(u.m, a.Name)
	if target == nil || target.Module == nil {
		s.Kind, s.Qualified = ir.ExternalName, firstPart(a.Name)
		if a.Asname != "" {
			s.Qualified = a.Name
		}
		return
	}
	u.depends(target.Module, e.where)
	if a.Asname == "" {
		target = l.absolute(u.m, firstPart(a.Name))
	}
	if target != nil {
		alias(s, target)
		s.Imported = nil
	}
}

// external makes s a name from outside the project; a relative import cannot be that and is reported.
func (l *linker) external(u *unit, s *ir.Symbol, e event, name string) {
	module := strings.Repeat(".", e.from.Level) + e.from.Module
	s.Kind, s.Qualified = ir.ExternalName, module+"."+name
	asSix(s)
	switch {
	case e.from.Level > 0:
		l.r.Add(diag.MissingModule, u.m.File, e.from.Bounds(), "no file for the module %s", module)
	case l.p.ByName[firstPart(e.from.Module)] != nil && l.p.ByName[firstPart(e.from.Module)].Package && u.m.File != nil:
		l.r.Add(diag.MissingModule, u.m.File, e.from.Bounds(), "no file for the module %s of the project", module)
	}
}

// missing makes s a name that a module of the project lacks: it may come from a star import of an external module.
func (l *linker) missing(u *unit, s *ir.Symbol, e event, target *ir.Symbol, name string) {
	s.Kind, s.Qualified = ir.ExternalName, target.Name+"."+name
	m := target.Module
	if m == nil {
		l.r.Add(diag.MissingModule, u.m.File, e.node.Bounds(), "no file for the module %s", name)
		return
	}
	if m.Syntax.Broken || m.Scope.Symbols["__getattr__"] != nil {
		return
	}
	if len(m.Stars) > 0 {
		s.Qualified = m.Stars[len(m.Stars)-1] + "." + name
		return
	}
	if !strings.HasPrefix(name, "__") {
		l.r.Add(diag.MissingName, u.m.File, e.node.Bounds(), "the module %s binds no name %s", m.Name, name)
	}
}

// depends notes that the module's top-level code imports m.
func (u *unit) depends(m *ir.Module, where *frame) {
	if m != nil && m != u.m && where.Func == u.m.Body && !slices.Contains(u.m.Imports, m) {
		u.m.Imports = append(u.m.Imports, m)
	}
}
