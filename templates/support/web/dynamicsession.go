// Sessions as dynamic values: the methods that code of unknown types calls by
// name.
package web

import "github.com/flask2gin/flask2gin/templates/support/py"

// PyCall calls get, pop, setdefault, clear, keys, values, items or update.
func (s *SessionData) PyCall(name string, args []any, kwargs []py.Pair[string, any]) (any, bool, error) {
	s.accessed = true
	switch name {
	case "pop", "setdefault", "clear", "update", "popitem":
		if err := s.change(); err != nil {
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
