// Events of module threading.

package py

import "sync"

// An Event is threading.Event.
type Event struct {
	mu  sync.Mutex
	set chan struct{}
}

// NewEvent returns Event().
func NewEvent() *Event { return &Event{set: make(chan struct{})} }

func (e *Event) state() chan struct{} {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.set
}

// IsSet is e.is_set().
func (e *Event) IsSet() bool { return isClosed(e.state()) }

// Set is e.set().
func (e *Event) Set() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !isClosed(e.set) {
		close(e.set)
	}
}

// Clear is e.clear().
func (e *Event) Clear() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if isClosed(e.set) {
		e.set = make(chan struct{})
	}
}

// Wait is e.wait(timeout), None for no limit: whether the event was set.
func (e *Event) Wait(timeout any) (bool, error) { return await(nil, e.state(), timeout) }

// PyTypeName returns "Event".
func (e *Event) PyTypeName() string { return "Event" }
