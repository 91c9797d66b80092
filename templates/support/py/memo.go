// The results that functools.cache and functools.lru_cache remember.

package py

import "sync"

// A Memo remembers the results of a function by its arguments.
type Memo[V any] struct {
	mu     sync.Mutex
	size   int
	values *Dict[any, V]
}

// NewMemo returns a Memo that keeps the size results that were used last, or all
// when size is negative (Python's functools, "lru_cache").
func NewMemo[V any](size int) *Memo[V] {
	return &Memo[V]{size: size, values: NewDict[any, V]()}
}

// Get returns the result for args, which compute makes when it is not known.
func (m *Memo[V]) Get(args Tuple, compute func() V) V {
	if v, ok := m.recall(args); ok {
		return v
	}
	return m.keep(args, compute())
}

// Try is Get for functions that may raise: what raised is asked again.
func (m *Memo[V]) Try(args Tuple, compute func() (V, error)) (V, error) {
	if v, ok := m.recall(args); ok {
		return v, nil
	}
	v, err := compute()
	if err != nil {
		return v, err
	}
	return m.keep(args, v), nil
}

// recall returns a known result, which is now the one used last.
func (m *Memo[V]) recall(args Tuple) (V, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v, ok := m.values.Get(args)
	if ok && m.size >= 0 {
		_ = m.values.Delete(args)
		m.values.Set(args, v)
	}
	return v, ok
}

// keep remembers a result, unless another call did meanwhile, as CPython does.
func (m *Memo[V]) keep(args Tuple, v V) V {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.values.Has(args) {
		return v
	}
	if m.size >= 0 && m.values.Len() >= m.size {
		for oldest := range m.values.All() {
			_ = m.values.Delete(oldest)
			break
		}
	}
	m.values.Set(args, v)
	return v
}
