// Sessions as dynamic values: what code of unknown types does with them.
package web

import (
	"iter"
	"slices"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// ToDict returns dict(session).
func (s *SessionData) ToDict() *py.Dict[any, any] { return s.values.Copy() }

// JSONDefault returns what JSON makes of the session.
func (s *SessionData) JSONDefault() any { return s.values }

// PyTypeName is the name of the class in Python.
func (s *SessionData) PyTypeName() string { return "SecureCookieSession" }

// PyGetItem is session[key].
func (s *SessionData) PyGetItem(key any) (any, error) { return s.values.At(key) }

// PySetItem is session[key] = value.
func (s *SessionData) PySetItem(key, value any) error {
	if err := s.change(true); err != nil {
		return err
	}
	return s.values.Put(key, value)
}

// PyDelItem is del session[key].
func (s *SessionData) PyDelItem(key any) error {
	if err := s.change(s.values.Has(key)); err != nil {
		return err
	}
	return s.values.Delete(key)
}

// PyContains is key in session.
func (s *SessionData) PyContains(key any) (bool, error) { return s.values.Has(key), nil }

// PyLen is len(session).
func (s *SessionData) PyLen() int { return s.values.Len() }

// PyBool is bool(session).
func (s *SessionData) PyBool() bool { return s.values.Len() > 0 }

// PyIter iterates over the keys.
func (s *SessionData) PyIter() iter.Seq[any] { return slices.Values(s.values.Keys()) }

// PyCall calls get, pop, setdefault, clear, keys, values, items or update.
func (s *SessionData) PyCall(name string, args []any, kwargs []py.Pair[string, any]) (any, bool, error) {
	changes := name == "clear" || name == "update" || name == "popitem"
	if name == "pop" || name == "setdefault" {
		if len(args) == 0 {
			return nil, false, nil
		}
		changes = s.values.Has(args[0]) == (name == "pop")
	}
	if changes {
		if err := s.change(true); err != nil {
			return nil, true, err
		}
	}
	v, err := py.CallMethod(s.values, name, args, kwargs...)
	return v, true, err
}

// PyAttr returns permanent, modified, accessed or new.
func (s *SessionData) PyAttr(name string) (any, bool) {
	switch name {
	case "permanent":
		return s.Permanent(), true
	case "modified":
		return s.Modified, true
	case "accessed":
		return s.accessed, true
	case "new":
		return false, true
	}
	return nil, false
}

// PySetAttr sets permanent or modified.
func (s *SessionData) PySetAttr(name string, value any) bool {
	switch name {
	case "permanent":
		return s.SetPermanent(py.Truth(value)) == nil
	case "modified":
		s.Modified = py.Truth(value)
		return true
	}
	return false
}
