// This file holds the arithmetic of types while infer runs: joining, with containers that may be one object united.
//
// A container's element type is a cell. When two container types meet, in an assignment, at a join of branches or at a
// call, their cells are united, so that whatever is stored through one name is seen through the other. A container that
// goes where types are unknown could get anything stored: its cells become Any (leak).

package lower

import "github.com/flask2gin/flask2gin/ir"

const (
	maxGrowth = 8 // how often a cell's type may grow before it becomes Any
	maxTypes  = 6 // nested containers in a type
)

// lattice joins types and notes which functions read a cell that grew.
type lattice struct {
	changed bool
	current *task                       // that is being run
	readers map[*ir.Cell]map[*task]bool // of cells that stand for themselves
	either  func(a, b ir.Type) ir.Type  // the type of what is one function or another, Any when they are called differently
	mixed   map[*ir.Class]bool          // classes as which objects of several classes meet
	escape  func(fn *ir.Func)           // notes that a function goes where nothing is known of its callers
}

// read notes that the current function depends on c and on the containers in it.
func (l *lattice) read(c *ir.Cell) *ir.Cell {
	c = find(c)
	if l.current != nil {
		l.watch(c, 0)
	}
	return c
}

func (l *lattice) watch(t ir.Type, depth int) {
	if depth > maxTypes {
		return
	}
	switch t := t.(type) {
	case *ir.Cell:
		l.watchCell(find(t), depth)
	case ir.List:
		l.watch(t.Elem, depth+1)
	case ir.Dict:
		l.watch(t.Key, depth+1)
		l.watch(t.Value, depth+1)
	case ir.Set:
		l.watch(t.Elem, depth+1)
	case ir.Iterator:
		l.watch(t.Elem, depth+1)
	case ir.Optional:
		l.watch(t.Elem, depth)
	case ir.Tuple:
		for _, e := range t.Elems {
			l.watch(e, depth+1)
		}
	}
}

func (l *lattice) watchCell(c *ir.Cell, depth int) {
	if c.Type == ir.Any && c.Keyed == nil {
		return // it cannot grow any more
	}
	set := l.readers[c]
	if set == nil {
		set = map[*task]bool{}
		l.readers[c] = set
	}
	set[l.current] = true
	l.watch(c.Type, depth)
}

// grew marks the functions that read c, which are run again.
func (l *lattice) grew(c *ir.Cell) {
	l.changed = true
	for t := range l.readers[c] {
		t.dirty = true
	}
}

// find returns the cell that stands for all that c was united with.
func find(c *ir.Cell) *ir.Cell {
	for c.Link != nil {
		c = c.Link
	}
	return c
}

// open returns t, or what the cell t holds so far: Never when nothing is known.
func open(t ir.Type) ir.Type {
	for {
		c, ok := t.(*ir.Cell)
		if !ok {
			break
		}
		t = find(c).Type
	}
	if t == nil {
		return ir.Never
	}
	return t
}

// put joins t into cell c.
func (l *lattice) put(c *ir.Cell, t ir.Type) {
	if k := find(c).Keyed; k != nil {
		l.store(k.Rest, t)
	}
	l.store(c, t)
}

func (l *lattice) store(c *ir.Cell, t ir.Type) {
	c = find(c)
	if other, ok := t.(*ir.Cell); ok {
		if find(other) == c {
			return
		}
		t = open(other)
	}
	old := open(c)
	joined := l.join(old, coarse(t))
	c = find(c)
	if l.same(old, joined, 0) {
		return
	}
	if _, grows := joined.(ir.Functions); !grows { // there are only so many functions
		c.Joined++
	}
	if c.Joined > maxGrowth || deep(joined, 0) {
		l.leak(joined, 0)
		joined = ir.Any
	}
	c.Type = joined
	l.grew(c)
}

// unite makes a and b one cell.
func (l *lattice) unite(a, b *ir.Cell) {
	a, b = find(a), find(b)
	if a == b {
		return
	}
	ta, tb := open(a), open(b)
	b.Link = a
	a.Type = ta
	l.changed = true
	l.merge(a, b)
	if !l.same(ta, tb, 0) {
		l.grew(a)
	}
	l.uniteKeyed(a, b, ta, tb)
	l.store(a, tb)
}

// merge gives the readers of b to a.
func (l *lattice) merge(a, b *ir.Cell) {
	if len(l.readers[b]) == 0 {
		return
	}
	if l.readers[a] == nil {
		l.readers[a] = map[*task]bool{}
	}
	for t := range l.readers[b] {
		l.readers[a][t] = true
	}
	delete(l.readers, b)
}

// elem returns the cell of an element type, which is one already wherever infer made the type.
func elem(t ir.Type) *ir.Cell {
	if c, ok := t.(*ir.Cell); ok {
		return find(c)
	}
	return &ir.Cell{Type: coarse(t)}
}

func (l *lattice) uniteTypes(a, b ir.Type) ir.Type {
	ca, cb := elem(a), elem(b)
	l.unite(ca, cb)
	return find(ca)
}

// join is ir.Join with containers united.
func (l *lattice) join(a, b ir.Type) ir.Type {
	a, b = open(a), open(b)
	switch {
	case a == ir.Never:
		return b
	case b == ir.Never:
		return a
	case a == ir.None && b == ir.None:
		return a
	case a == ir.None:
		return optional(b)
	case b == ir.None:
		return optional(a)
	}
	if o, ok := a.(ir.Optional); ok {
		return optional(l.join(o.Elem, unwrap(b)))
	}
	if o, ok := b.(ir.Optional); ok {
		return optional(l.join(a, o.Elem))
	}
	if t := l.joinPlain(a, b); t != ir.Any {
		return t
	}
	l.leak(a, 0)
	l.leak(b, 0)
	return ir.Any
}

// joinPlain joins two types of which neither is None or Optional.
func (l *lattice) joinPlain(a, b ir.Type) ir.Type {
	if x, ok := RangeOf(a); ok && a != ir.Bool && b != ir.Bool {
		if y, ok := RangeOf(b); ok {
			return rangeType(joinRanges(x, y))
		}
	}
	switch a := a.(type) {
	case ir.List:
		if b, ok := b.(ir.List); ok {
			return ir.List{Elem: l.uniteTypes(a.Elem, b.Elem)}
		}
	case ir.Dict:
		if b, ok := b.(ir.Dict); ok {
			return ir.Dict{Key: l.uniteTypes(a.Key, b.Key), Value: l.uniteTypes(a.Value, b.Value)}
		}
	case ir.Set:
		if b, ok := b.(ir.Set); ok && a.Frozen == b.Frozen {
			return ir.Set{Elem: l.uniteTypes(a.Elem, b.Elem), Frozen: a.Frozen}
		}
	case ir.Iterator:
		if b, ok := b.(ir.Iterator); ok {
			return ir.Iterator{Elem: l.join(a.Elem, b.Elem)}
		}
	case ir.Tuple:
		if b, ok := b.(ir.Tuple); ok {
			return l.joinTuples(a, b)
		}
	case ir.Instance:
		if b, ok := b.(ir.Instance); ok {
			return l.joinClasses(a.Class, b.Class)
		}
	}
	if ir.Same(a, b) {
		return a
	}
	if ir.FuncsOf(a) != nil && ir.FuncsOf(b) != nil {
		return l.either(a, b)
	}
	return ir.Any
}

func (l *lattice) joinTuples(a, b ir.Tuple) ir.Type {
	if a.Rest != b.Rest || len(a.Elems) != len(b.Elems) {
		return ir.Any
	}
	elems := make([]ir.Type, len(a.Elems))
	for i := range elems {
		elems[i] = l.join(a.Elems[i], b.Elems[i])
	}
	return ir.Tuple{Elems: elems, Rest: a.Rest}
}

// joinClasses returns the nearest project class above both.
func (l *lattice) joinClasses(a, b *ir.Class) ir.Type {
	if a == b {
		return ir.Instance{Class: a}
	}
	for _, up := range a.MRO {
		for _, other := range b.MRO {
			if up == other {
				l.mixed[up] = true
				return ir.Instance{Class: up}
			}
		}
	}
	return ir.Any
}

// leak makes Any of every cell in t: the value went where nothing is known about what is done with it.
func (l *lattice) leak(t ir.Type, depth int) {
	if depth > maxTypes+2 {
		return
	}
	switch t := t.(type) {
	case *ir.Cell:
		l.spoil(t, depth)
	case ir.List:
		l.leak(t.Elem, depth)
	case ir.Dict:
		l.leak(t.Key, depth)
		l.leak(t.Value, depth)
	case ir.Set:
		l.leak(t.Elem, depth)
	case ir.Iterator: // nothing can be stored through an iterator or a tuple
		l.leak(open(t.Elem), depth)
	case ir.Optional:
		l.leak(t.Elem, depth)
	case ir.Tuple:
		for _, e := range t.Elems {
			l.leak(open(e), depth+1)
		}
	case ir.Callable, ir.Functions:
		for _, fn := range ir.FuncsOf(t) {
			l.escape(fn)
		}
	}
}

func (l *lattice) spoil(c *ir.Cell, depth int) {
	c = find(c)
	if c.Keyed != nil {
		l.spoil(c.Keyed.Rest, depth)
	}
	if c.Type == ir.Any {
		return
	}
	old := c.Type
	c.Type = ir.Any
	l.grew(c)
	l.leak(old, depth+1)
}

// same compares types, cells by what they stand for.
func (l *lattice) same(a, b ir.Type, depth int) bool {
	if ca, ok := a.(*ir.Cell); ok {
		if cb, ok := b.(*ir.Cell); ok && find(ca) == find(cb) {
			return true
		}
	}
	if depth > maxTypes {
		return true
	}
	return ir.Same(settle(a, depth), settle(b, depth))
}

// settle returns t without cells; what is nested too deeply, or in a circle, is Any, and so are the elements of a
// container into which nothing is ever put.
func settle(t ir.Type, depth int) ir.Type {
	t = open(t)
	if depth > maxTypes || depth > 0 && t == ir.Never {
		return ir.Any
	}
	switch t := t.(type) {
	case ir.List:
		return ir.List{Elem: settle(t.Elem, depth+1)}
	case ir.Dict:
		return ir.Dict{Key: settle(t.Key, depth+1), Value: settle(t.Value, depth+1)}
	case ir.Set:
		return ir.Set{Elem: settle(t.Elem, depth+1), Frozen: t.Frozen}
	case ir.Iterator:
		return ir.Iterator{Elem: settle(t.Elem, depth+1)}
	case ir.Optional:
		return optional(settle(t.Elem, depth))
	case ir.Tuple:
		elems := make([]ir.Type, len(t.Elems))
		for i, e := range t.Elems {
			elems[i] = settle(e, depth+1)
		}
		return ir.Tuple{Elems: elems, Rest: t.Rest}
	}
	return t
}

// deep reports whether t nests too many containers.
func deep(t ir.Type, depth int) bool {
	if depth > maxTypes {
		return true
	}
	switch t := open(t).(type) {
	case ir.List:
		return deep(t.Elem, depth+1)
	case ir.Dict:
		return deep(t.Key, depth+1) || deep(t.Value, depth+1)
	case ir.Set:
		return deep(t.Elem, depth+1)
	case ir.Iterator:
		return deep(t.Elem, depth+1)
	case ir.Optional:
		return deep(t.Elem, depth)
	case ir.Tuple:
		for _, e := range t.Elems {
			if deep(e, depth+1) {
				return true
			}
		}
	}
	return false
}

// optional returns t or None.
func optional(t ir.Type) ir.Type {
	switch t := open(t).(type) {
	case ir.Optional:
		return t
	case ir.Basic:
		if t == ir.Any || t == ir.None {
			return t
		}
		if t == ir.Never {
			return ir.None
		}
		return ir.Optional{Elem: t}
	default:
		return ir.Optional{Elem: t}
	}
}

// unwrap returns t without None.
func unwrap(t ir.Type) ir.Type {
	t = open(t)
	if o, ok := t.(ir.Optional); ok {
		return open(o.Elem)
	}
	if t == ir.None {
		return ir.Never
	}
	return t
}
