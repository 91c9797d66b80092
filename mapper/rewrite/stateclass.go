// This file declares the models whose objects module-level variables hold.

package rewrite

import "github.com/flask2gin/flask2gin/ir"

// classesOf declares the models whose objects values of a type hold, or returns why one of them has no Go type.
func (u *Unit) classesOf(t ir.Type) *Failure {
	switch t := t.(type) {
	case ir.Instance:
		if t.Class.Kind != ir.ModelClass {
			return nil // its methods may touch the state that is being made
		}
		k := u.Class(t.Class)
		if !k.made {
			k.made = true
			u.declareClass(k)
		}
		return k.Failure
	case ir.Optional:
		return u.classesOf(t.Elem)
	case ir.List:
		return u.classesOf(t.Elem)
	case ir.Set:
		return u.classesOf(t.Elem)
	case ir.Dict:
		if failure := u.classesOf(t.Key); failure != nil {
			return failure
		}
		return u.classesOf(t.Value)
	}
	return nil
}
