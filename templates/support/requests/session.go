// The methods of sessions that are named after HTTP's.

package requests

import "net/http"

// Get returns session.get(address, ...), or raises RequestException.
func (s *Session) Get(address string, o Options) (*Response, error) {
	return s.Send(http.MethodGet, address, o)
}

// Post returns session.post(address, ...), or raises RequestException.
func (s *Session) Post(address string, o Options) (*Response, error) {
	return s.Send(http.MethodPost, address, o)
}

// Put returns session.put(address, ...), or raises RequestException.
func (s *Session) Put(address string, o Options) (*Response, error) {
	return s.Send(http.MethodPut, address, o)
}

// Patch returns session.patch(address, ...), or raises RequestException.
func (s *Session) Patch(address string, o Options) (*Response, error) {
	return s.Send(http.MethodPatch, address, o)
}

// Delete returns session.delete(address, ...), or raises RequestException.
func (s *Session) Delete(address string, o Options) (*Response, error) {
	return s.Send(http.MethodDelete, address, o)
}

// Head returns session.head(address, ...), or raises RequestException.
func (s *Session) Head(address string, o Options) (*Response, error) {
	return s.Send(http.MethodHead, address, o)
}
