// The queues of module queue.

package py

import (
	"sync"
	"time"
)

// The exceptions of module queue.
var (
	QueueEmpty = derived("Empty", Exception)
	QueueFull  = derived("Full", Exception)
)

// The orders in which queues give their items.
const (
	FIFO     = iota // queue.Queue, queue.SimpleQueue
	LIFO            // queue.LifoQueue
	Priority        // queue.PriorityQueue
)

// A Queue is a queue of module queue.
type Queue struct {
	mu         sync.Mutex
	order      int
	limit      int
	items      *List[any]
	unfinished int
	changed    chan struct{} // is closed when anything changes
}

// NewQueue returns Queue(maxsize) of one of the orders.
func NewQueue(order, maxsize int) *Queue {
	return &Queue{order: order, limit: maxsize, items: NewList[any](), changed: make(chan struct{})}
}

// tell wakes up everything that waits.
func (q *Queue) tell() {
	close(q.changed)
	q.changed = make(chan struct{})
}

func (q *Queue) full() bool { return q.limit > 0 && q.items.Len() >= q.limit }

// push puts an item in, when there is room.
func (q *Queue) push(item any) (done bool, err error) {
	if q.full() {
		return false, nil
	}
	q.unfinished++
	q.tell()
	if q.order == Priority {
		return true, HeapPush(q.items, item)
	}
	q.items.Append(item)
	return true, nil
}

// pull takes an item out, when there is one.
func (q *Queue) pull() (item any, done bool, err error) {
	if q.items.Len() == 0 {
		return nil, false, nil
	}
	q.tell()
	switch q.order {
	case Priority:
		item, err = HeapPop(q.items)
	case LIFO:
		item, err = q.items.Pop(-1)
	default:
		item, err = q.items.Pop(0)
	}
	return item, true, err
}

// wait tries until it is done, no longer than as many seconds; None is no limit.
func (q *Queue) wait(timeout any, late *Class, try func() (bool, error)) error {
	limit, err := q.limitOf(timeout)
	if err != nil {
		return err
	}
	for {
		q.mu.Lock()
		done, err := try()
		changed := q.changed
		q.mu.Unlock()
		if done || err != nil {
			return err
		}
		select {
		case <-changed:
		case <-limit:
			return late.New()
		}
	}
}

// limitOf is timeLimit where negative numbers raise.
func (q *Queue) limitOf(timeout any) (<-chan time.Time, error) {
	if seconds, err := Float(timeout); timeout != nil && err == nil && seconds < 0 {
		return nil, ValueError.New("'timeout' must be a non-negative number")
	}
	return timeLimit(timeout)
}

// Put is q.put(item, timeout=timeout): it waits for room, or raises Full.
func (q *Queue) Put(item, timeout any) error {
	return q.wait(timeout, QueueFull, func() (bool, error) { return q.push(item) })
}

// PutNow is q.put_nowait(item), or raises Full.
func (q *Queue) PutNow(item any) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	done, err := q.push(item)
	if !done && err == nil {
		return QueueFull.New()
	}
	return err
}

// Get is q.get(timeout=timeout): it waits for an item, or raises Empty.
func (q *Queue) Get(timeout any) (item any, err error) {
	err = q.wait(timeout, QueueEmpty, func() (done bool, err error) {
		item, done, err = q.pull()
		return done, err
	})
	return item, err
}

// GetNow is q.get_nowait(), or raises Empty.
func (q *Queue) GetNow() (any, error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	item, done, err := q.pull()
	if !done && err == nil {
		return nil, QueueEmpty.New()
	}
	return item, err
}

// TaskDone is q.task_done(), or raises ValueError when it is called too often.
func (q *Queue) TaskDone() error {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.unfinished <= 0 {
		return ValueError.New("task_done() called too many times")
	}
	q.unfinished--
	q.tell()
	return nil
}

// Join is q.join(): it waits until task_done was called for every item.
func (q *Queue) Join() error {
	return q.wait(nil, nil, func() (bool, error) { return q.unfinished == 0, nil })
}

// Size is q.qsize().
func (q *Queue) Size() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.items.Len()
}

// Empty is q.empty().
func (q *Queue) Empty() bool { return q.Size() == 0 }

// Full is q.full().
func (q *Queue) Full() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.full()
}

// PyTypeName returns the name of the class.
func (q *Queue) PyTypeName() string {
	return [...]string{"Queue", "LifoQueue", "PriorityQueue"}[q.order]
}
