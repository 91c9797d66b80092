// This file holds the search for modules that import one another.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
)

// reportCycles notes every group of modules whose top-level code imports one another (F2G2003). Python runs them as
// long as no name is needed before it is bound; Go packages cannot import one another at all.
func reportCycles(p *ir.Program, r *diag.Report) {
	for _, group := range components(p.Modules) {
		if len(group) < 2 {
			continue
		}
		names := make([]string, len(group))
		for i, m := range group {
			names[i] = m.Name
		}
		slices.Sort(names)
		if len(names) > 6 {
			names = append(names[:6], "...")
		}
		first := slices.MinFunc(group, func(a, b *ir.Module) int { return strings.Compare(a.File.Path, b.File.Path) })
		r.AddPath(diag.ImportCycle, first.File.Path, "%d modules import one another: %s", len(group), strings.Join(names, ", "))
	}
}

// tarjan holds the state of Tarjan's algorithm with a stack of its own, so that long chains of imports cannot exhaust
// Go's.
type tarjan struct {
	index, low map[*ir.Module]int
	onStack    map[*ir.Module]bool
	stack      []*ir.Module
	groups     [][]*ir.Module
}

// visit is a module whose imports are being followed; next is the first of them not yet seen.
type visit struct {
	m    *ir.Module
	next int
}

// components returns the strongly connected components of the import graph, imported ones first.
func components(modules []*ir.Module) [][]*ir.Module {
	t := &tarjan{index: map[*ir.Module]int{}, low: map[*ir.Module]int{}, onStack: map[*ir.Module]bool{}}
	for _, m := range modules {
		if t.index[m] == 0 {
			t.run(m)
		}
	}
	return t.groups
}

func (t *tarjan) open(m *ir.Module) visit {
	t.index[m] = len(t.index) + 1
	t.low[m] = t.index[m]
	t.stack = append(t.stack, m)
	t.onStack[m] = true
	return visit{m: m}
}

func (t *tarjan) run(m *ir.Module) {
	work := []visit{t.open(m)}
	for len(work) > 0 {
		top := &work[len(work)-1]
		if top.next < len(top.m.Imports) {
			other := top.m.Imports[top.next]
			top.next++
			switch {
			case t.index[other] == 0:
				work = append(work, t.open(other))
			case t.onStack[other]:
				t.low[top.m] = min(t.low[top.m], t.index[other])
			}
			continue
		}
		done := top.m
		work = work[:len(work)-1]
		if len(work) > 0 {
			t.low[work[len(work)-1].m] = min(t.low[work[len(work)-1].m], t.low[done])
		}
		t.close(done)
	}
}

// close takes the group that m heads off the stack.
func (t *tarjan) close(m *ir.Module) {
	if t.low[m] != t.index[m] {
		return
	}
	i := slices.Index(t.stack, m)
	group := slices.Clone(t.stack[i:])
	for _, g := range group {
		t.onStack[g] = false
	}
	t.stack = t.stack[:i]
	t.groups = append(t.groups, group)
}
