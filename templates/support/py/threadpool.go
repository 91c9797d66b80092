// Thread pools and futures of module concurrent.futures.

package py

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// A ThreadPool is concurrent.futures.ThreadPoolExecutor.
type ThreadPool struct {
	mu      sync.Mutex
	limit   int
	workers int
	waiting []*Future
	pending sync.WaitGroup
	closed  bool
	lock    sync.Locker
}

// NewThreadPool returns ThreadPoolExecutor(max_workers), where None means Python's default,
// or raises ValueError.
func NewThreadPool(maxWorkers any) (*ThreadPool, error) {
	if maxWorkers == nil {
		return DefaultWorkers(), nil
	}
	none, err := Le(maxWorkers, 0)
	if err != nil {
		return nil, err
	}
	if Truth(none) {
		return nil, ValueError.New("max_workers must be greater than 0")
	}
	n, err := OnlyInt(maxWorkers)
	return WorkersOf(n), err
}

// DefaultWorkers returns ThreadPoolExecutor().
func DefaultWorkers() *ThreadPool { return WorkersOf(min(32, runtime.NumCPU()+4)) }

// WorkersOf returns a pool of n threads, where n is positive.
func WorkersOf(n int) *ThreadPool { return &ThreadPool{limit: n} }

// A Future is what submit gives: the result of a function that runs in a pool.
type Future struct {
	lock   sync.Locker
	run    func() (any, error)
	begun  atomic.Bool
	began  chan struct{}
	done   chan struct{}
	place  int64
	result any
	err    error
}

// finished counts the futures that are done.
var finished atomic.Int64

// Submit is p.submit(...): it runs a function beside this one when a worker is free, under
// the lock when there is one, which this one then holds. After shutdown RuntimeError is raised.
func (p *ThreadPool) Submit(lock sync.Locker, run func() (any, error)) (*Future, error) {
	f := &Future{lock: lock, run: run, began: make(chan struct{}), done: make(chan struct{})}
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		return nil, RuntimeError.New("cannot schedule new futures after shutdown")
	}
	p.pending.Add(1)
	p.waiting = append(p.waiting, f)
	free := p.workers < p.limit
	if free {
		p.workers++
		go p.work()
	}
	if lock != nil {
		p.lock = lock
	}
	p.mu.Unlock()
	if free && lock != nil {
		lock.Unlock()
		<-f.began
		lock.Lock()
	}
	return f, nil
}

// work runs what waits in the pool, the oldest first, until there is nothing.
func (p *ThreadPool) work() {
	for {
		p.mu.Lock()
		if len(p.waiting) == 0 {
			p.workers--
			p.mu.Unlock()
			return
		}
		f := p.waiting[0]
		p.waiting = p.waiting[1:]
		p.mu.Unlock()
		f.perform()
		p.pending.Done()
	}
}

// perform runs the function of a future.
func (f *Future) perform() {
	if f.lock != nil {
		f.lock.Lock()
		defer f.lock.Unlock()
	}
	f.begun.Store(true)
	close(f.began)
	f.err = contained(func() (err error) {
		f.result, err = f.run()
		return err
	})
	f.place = finished.Add(1)
	close(f.done)
}

// Shutdown is p.shutdown(): it waits until everything has run.
func (p *ThreadPool) Shutdown() {
	p.Close()
	if p.lock != nil {
		p.lock.Unlock()
		defer p.lock.Lock()
	}
	p.pending.Wait()
}

// Close is p.shutdown(wait=False): nothing more is taken.
func (p *ThreadPool) Close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closed = true
}

// Result is f.result(timeout), None for no limit: what the function returned or raised,
// or TimeoutError.
func (f *Future) Result(timeout any) (any, error) {
	switch done, err := await(f.lock, f.done, timeout); {
	case err != nil:
		return nil, err
	case !done:
		return nil, TimeoutError.New()
	}
	return f.result, f.err
}

// Done is f.done().
func (f *Future) Done() bool { return isClosed(f.done) }

// Running is f.running().
func (f *Future) Running() bool { return f.begun.Load() && !isClosed(f.done) }

// AsCompleted returns as_completed(futures): those that end first come first.
func AsCompleted(futures []*Future) []*Future {
	for _, f := range futures {
		_, _ = await(f.lock, f.done, nil)
	}
	ordered := slices.Clone(futures)
	slices.SortFunc(ordered, func(a, b *Future) int { return cmp.Compare(a.place, b.place) })
	return slices.Compact(ordered)
}

// Results runs functions in the pool and returns what they return, in their order, or the
// first error in that order.
func Results[T any](p *ThreadPool, lock sync.Locker, functions []func() (T, error)) ([]T, error) {
	var futures []*Future
	out := make([]T, len(functions))
	for i, run := range functions {
		f, err := p.Submit(lock, func() (any, error) {
			var err error
			out[i], err = run()
			return nil, err
		})
		if err != nil {
			return nil, err
		}
		futures = append(futures, f)
	}
	for _, f := range futures {
		if _, err := f.Result(nil); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// PyTypeName returns "Future".
func (f *Future) PyTypeName() string { return "Future" }

// PyTypeName returns "ThreadPoolExecutor".
func (p *ThreadPool) PyTypeName() string { return "ThreadPoolExecutor" }

// FutureKeys returns the futures that are the keys of a dict.
func FutureKeys[V any](d *Dict[any, V]) []*Future {
	var out []*Future
	for _, key := range d.Keys() {
		if f, ok := key.(*Future); ok {
			out = append(out, f)
		}
	}
	return out
}
