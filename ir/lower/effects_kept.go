// This file follows effects through what the program keeps on objects of libraries: a view that reads flask.g.user reads
// the variable from which a hook took it.

package lower

import "github.com/flask2gin/flask2gin/ir"

// keptValue is an attribute that the program keeps on an object of a library.
type keptValue struct {
	from  roots
	open  bool // something put into it what a caller gave it
	users map[*summary]bool
}

// keptRoots returns what the value of a kept attribute may have come from, and notes that it is read; false for any other
// name.
func (w *effectWalk) keptRoots(q string) (roots, bool) {
	if _, ok := w.p.Kept[q]; !ok {
		return nil, false
	}
	k := w.keptOf(q)
	k.users[w.s] = true
	w.include(w.s.Reads, k.from, false)
	return k.from, true
}

func (w *effectWalk) keptOf(q string) *keptValue {
	if w.kept[q] == nil {
		w.kept[q] = &keptValue{from: roots{}, users: map[*summary]bool{}}
	}
	return w.kept[q]
}

// keep stores a value with these roots into a kept attribute; it reports whether the name is one.
func (w *effectWalk) keep(q string, from roots) bool {
	if _, ok := w.p.Kept[q]; !ok {
		return false
	}
	k := w.keptOf(q)
	for s := range from {
		if !s.Global {
			k.open = true
			continue
		}
		if !k.from[s] {
			k.from[s] = true
			for user := range k.users {
				user.dirty = true
			}
		}
	}
	return true
}

// Kept returns the module-level variables from which the value of a kept attribute may have come, and false where a
// function put there what its caller gave it.
func (t *EffectTable) Kept(q string) (from map[*ir.Symbol]bool, known bool) {
	k := t.kept[q]
	if k == nil {
		return nil, true
	}
	return k.from, !k.open
}
