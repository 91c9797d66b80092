// This file declares the classes of the objects that module-level variables hold.

package rewrite

import "github.com/flask2gin/flask2gin/ir"

// classesOf declares the classes whose objects values of a type hold, or returns why one of them has no Go type.
func (u *Unit) classesOf(t ir.Type) *Failure {
	switch t := t.(type) {
	case ir.Instance:
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
