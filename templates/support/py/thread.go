// Threads of module threading as goroutines, and the lock that they share with
// the handlers.
//
// Threads that touch what others touch run under one lock, as Python's threads run
// under the interpreter's. They give it away where they wait.

package py

import (
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// A Thread is threading.Thread or threading.Timer.
type Thread struct {
	Daemon bool

	lock     sync.Locker
	target   func() error
	delay    time.Duration
	started  atomic.Bool
	canceled sync.Once
	stop     chan struct{}
	done     chan struct{}
}

// NewThread returns Thread(target=...). It runs under the lock, when there is one; who
// starts it and waits for it holds that lock.
func NewThread(lock sync.Locker, target func() error) *Thread {
	return &Thread{lock: lock, target: target, stop: make(chan struct{}), done: make(chan struct{})}
}

// NewTimer returns Timer(interval, target): a thread that waits as many seconds before it runs.
func NewTimer[N int | float64](lock sync.Locker, interval N, target func() error) *Thread {
	t := NewThread(lock, target)
	t.delay = time.Duration(float64(interval) * float64(time.Second))
	return t
}

// Start is t.start(), or raises RuntimeError the second time. As in Python, the thread
// runs first, up to where it waits.
func (t *Thread) Start() error {
	if t.started.Swap(true) {
		return RuntimeError.New("threads can only be started once")
	}
	if t.delay > 0 {
		go t.runLater()
		return nil
	}
	handOver(t.lock, t.run)
	return nil
}

// handOver runs a function beside this one, which goes on when the other gives the
// lock away.
func handOver(lock sync.Locker, run func()) {
	if lock == nil {
		go run()
		return
	}
	began := make(chan struct{})
	go func() {
		lock.Lock()
		defer lock.Unlock()
		close(began)
		run()
	}()
	lock.Unlock()
	<-began
	lock.Lock()
}

// runLater runs a timer that is not canceled.
func (t *Thread) runLater() {
	select {
	case <-t.stop:
		close(t.done)
		return
	case <-time.After(t.delay):
	}
	if t.lock != nil {
		t.lock.Lock()
		defer t.lock.Unlock()
	}
	t.run()
}

// run runs the target. An exception ends the thread, and is told on stderr.
func (t *Thread) run() {
	defer close(t.done)
	if err := contained(t.target); err != nil {
		fmt.Fprintln(os.Stderr, "Exception in thread:", err)
	}
}

// contained runs a function whose panics become errors.
func contained(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = RuntimeError.New(fmt.Sprint(r))
		}
	}()
	return f()
}

// Cancel is t.cancel() of a timer, which does not run when it still waits.
func (t *Thread) Cancel() { t.canceled.Do(func() { close(t.stop) }) }

// Join is t.join(): it waits until the thread has ended, or raises RuntimeError for one
// that was not started.
func (t *Thread) Join() error { return t.JoinFor(nil) }

// JoinFor is t.join(timeout), which waits no longer than as many seconds.
func (t *Thread) JoinFor(timeout any) error {
	if !t.started.Load() {
		return RuntimeError.New("cannot join thread before it is started")
	}
	_, err := await(t.lock, t.done, timeout)
	return err
}

// IsAlive is t.is_alive().
func (t *Thread) IsAlive() bool { return t.started.Load() && !isClosed(t.done) }

// await waits until a channel is closed, no longer than as many seconds when they are
// not None, and gives the lock away while it waits. It says whether the channel is closed.
func await(lock sync.Locker, done <-chan struct{}, timeout any) (bool, error) {
	limit, err := timeLimit(timeout)
	if err != nil || isClosed(done) {
		return err == nil, err
	}
	if lock != nil {
		lock.Unlock()
		defer lock.Lock()
	}
	select {
	case <-done:
		return true, nil
	case <-limit:
		return isClosed(done), nil
	}
}

// timeLimit returns a channel that tells the end of as many seconds, one that never
// does for None.
func timeLimit(timeout any) (<-chan time.Time, error) {
	if timeout == nil {
		return nil, nil
	}
	seconds, err := Float(timeout)
	if err != nil {
		return nil, err
	}
	return time.After(time.Duration(seconds * float64(time.Second))), nil
}

func isClosed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// Unlocked runs what waits for something, and gives the lock away meanwhile.
func Unlocked(lock sync.Locker, wait func() error) error {
	lock.Unlock()
	defer lock.Lock()
	return wait()
}

// UnlockedValue is Unlocked for what gives a value.
func UnlockedValue[T any](lock sync.Locker, wait func() (T, error)) (T, error) {
	lock.Unlock()
	defer lock.Lock()
	return wait()
}

// PyTypeName returns "Thread".
func (t *Thread) PyTypeName() string { return "Thread" }
