// Mailboxes: queues between the goroutines of a conversation.
package fastapi

import "sync"

// mailbox is a queue of any length.
type mailbox[T any] struct {
	mu      sync.Mutex
	changed *sync.Cond
	items   []T
	over    bool
}

func newMailbox[T any]() *mailbox[T] {
	m := &mailbox[T]{}
	m.changed = sync.NewCond(&m.mu)
	return m
}

// put adds an item; it returns false when the mailbox is closed.
func (m *mailbox[T]) put(item T) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.over {
		return false
	}
	m.items = append(m.items, item)
	m.changed.Broadcast()
	return true
}

// take waits for an item; it returns false when the mailbox is closed and empty.
func (m *mailbox[T]) take() (item T, ok bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for len(m.items) == 0 {
		if m.over {
			return item, false
		}
		m.changed.Wait()
	}
	item, m.items = m.items[0], m.items[1:]
	m.changed.Broadcast()
	return item, true
}

// drained waits until the mailbox is empty or closed.
func (m *mailbox[T]) drained() {
	m.mu.Lock()
	defer m.mu.Unlock()
	for len(m.items) > 0 && !m.over {
		m.changed.Wait()
	}
}

// close lets no further items in.
func (m *mailbox[T]) close() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.over = true
	m.changed.Broadcast()
}
