// The groups of the filter groupby.

package jinja

import (
	"iter"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A group is a pair of what its items have in common and the items.
type group struct {
	key     any
	grouper any
	list    *py.List[any]
}

func (g *group) tuple() py.Tuple { return py.Tuple{g.grouper, g.list} }

// PyTypeName is the name of the class in Python.
func (g *group) PyTypeName() string { return "_GroupTuple" }

// PyRepr is the pair's.
func (g *group) PyRepr() string { return py.Repr(g.tuple()) }

// PyIter gives the two parts.
func (g *group) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		_ = yield(g.grouper) && yield(g.list)
	}
}

// PyLen is 2.
func (g *group) PyLen() int { return 2 }

// PyGetItem is a part by its place.
func (g *group) PyGetItem(key any) (any, error) { return py.GetItem(g.tuple(), key) }

// PyAttr is grouper or list.
func (g *group) PyAttr(name string) (any, bool) {
	switch name {
	case "grouper":
		return g.grouper, true
	case "list":
		return g.list, true
	}
	return nil, false
}
