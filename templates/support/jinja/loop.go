// Loops.

package jinja

import (
	"fmt"
	"iter"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Each iterates over a value.
func (t *Run) Each(x any) iter.Seq[Value] {
	v := t.Value(x)
	return func(yield func(Value) bool) {
		for item := range v.seq() {
			if t.err != nil || !yield(v.with(item)) {
				return
			}
		}
	}
}

// EachPair iterates over a value whose items are pairs.
func (t *Run) EachPair(x any) iter.Seq2[Value, Value] {
	return func(yield func(a, b Value) bool) {
		for item := range t.Each(x) {
			pair := item.Unpack(2)
			if t.err != nil || !yield(pair[0], pair[1]) {
				return
			}
		}
	}
}

// Where returns the items of a value for which test holds.
func (t *Run) Where(x any, test func(item Value) bool) Value {
	v := t.Value(x)
	return t.Value(newIterator("generator", func(yield func(any) bool) {
		for item := range v.seq() {
			keep := test(v.with(item))
			if t.err != nil || keep && !yield(item) {
				return
			}
		}
	}))
}

// A Loop is the variable loop of a loop.
type Loop struct {
	run     *Run
	items   []any
	at      int
	depth   int
	started bool
	changed []any
}

// Loop prepares a loop over a value.
func (t *Run) Loop(x any) *Loop { return &Loop{run: t, items: t.Value(x).items(), at: -1} }

// Items iterates over the items.
func (l *Loop) Items() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for i, item := range l.items {
			l.at, l.started = i, true
			if l.run.err != nil || !yield(l.run.Value(item)) {
				return
			}
		}
	}
}

// Pairs iterates over items that are pairs.
func (l *Loop) Pairs() iter.Seq2[Value, Value] {
	return func(yield func(a, b Value) bool) {
		for item := range l.Items() {
			pair := item.Unpack(2)
			if l.run.err != nil || !yield(pair[0], pair[1]) {
				return
			}
		}
	}
}

// Empty reports whether there was nothing to loop over.
func (l *Loop) Empty() bool { return l.run.err == nil && !l.started }

// Index is loop.index, from 1.
func (l *Loop) Index() int { return l.at + 1 }

// Index0 is loop.index0, from 0.
func (l *Loop) Index0() int { return l.at }

// RevIndex is loop.revindex.
func (l *Loop) RevIndex() int { return len(l.items) - l.at }

// RevIndex0 is loop.revindex0.
func (l *Loop) RevIndex0() int { return len(l.items) - l.at - 1 }

// First is loop.first.
func (l *Loop) First() bool { return l.at == 0 && l.run.err == nil }

// Last is loop.last.
func (l *Loop) Last() bool { return l.at == len(l.items)-1 && l.run.err == nil }

// Length is loop.length.
func (l *Loop) Length() int { return len(l.items) }

// Depth is loop.depth, 1 for a loop that is not recursive.
func (l *Loop) Depth() int { return l.depth + 1 }

// Depth0 is loop.depth0.
func (l *Loop) Depth0() int { return l.depth }

// PrevItem is loop.previtem.
func (l *Loop) PrevItem() Value {
	if l.at < 1 {
		return l.run.Value(nil).hinted("there is no previous item")
	}
	return l.run.Value(l.items[l.at-1])
}

// NextItem is loop.nextitem.
func (l *Loop) NextItem() Value {
	if l.at+1 >= len(l.items) {
		return l.run.Value(nil).hinted("there is no next item")
	}
	return l.run.Value(l.items[l.at+1])
}

// Cycle is loop.cycle(items...).
func (l *Loop) Cycle(items ...any) Value {
	if len(items) == 0 {
		return l.run.Value(nil).failed(py.TypeError.New("no items for cycling given"))
	}
	return l.run.Value(items[l.at%len(items)])
}

// Changed is loop.changed(values...): whether they differ from those of the call
// before.
func (l *Loop) Changed(values ...any) bool {
	now := raws(values)
	if l.changed != nil && py.Eq(py.Tuple(l.changed), py.Tuple(now)) {
		return false
	}
	l.changed = append([]any{}, now...)
	return l.run.err == nil
}

// PyTypeName is the name of the class in Python.
func (l *Loop) PyTypeName() string { return "LoopContext" }

// PyRepr shows where the loop is.
func (l *Loop) PyRepr() string { return fmt.Sprintf("<LoopContext %d/%d>", l.Index(), len(l.items)) }

// PyLen is loop.length.
func (l *Loop) PyLen() int { return len(l.items) }

// PyAttr are the attributes that templates read of a loop they were given.
func (l *Loop) PyAttr(name string) (any, bool) {
	switch name {
	case "index":
		return l.Index(), true
	case "index0":
		return l.Index0(), true
	case "revindex":
		return l.RevIndex(), true
	case "revindex0":
		return l.RevIndex0(), true
	case "first":
		return l.First(), true
	case "last":
		return l.Last(), true
	case "length":
		return l.Length(), true
	case "depth":
		return l.Depth(), true
	case "depth0":
		return l.Depth0(), true
	case "previtem":
		return l.PrevItem().v, true
	case "nextitem":
		return l.NextItem().v, true
	case "cycle":
		return Func(func(args []any, _ []Kwarg) (any, error) { return l.Cycle(args...).v, nil }), true
	case "changed":
		return Func(func(args []any, _ []Kwarg) (any, error) { return l.Changed(args...), nil }), true
	}
	return nil, false
}
