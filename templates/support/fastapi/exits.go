// Dependencies that yield, and background tasks: what goes on when a request is
// answered.
package fastapi

import (
	"iter"
	"log/slog"
	"slices"

	"github.com/gin-gonic/gin"
)

// Enter runs a generator up to where it gives its value to the body. Close runs
// the rest.
func Enter[T any](p *Params, generator func(body func(T) error) error) (T, error) {
	var ended error
	r := p.request
	next, _ := iter.Pull(func(give func(T) bool) {
		ended = generator(func(v T) error {
			give(v)
			return r.raised
		})
	})
	value, ok := next()
	if !ok {
		return value, ended
	}
	r.exits = append(r.exits, func() error {
		next()
		return ended
	})
	return value, nil
}

// EnterNone is Enter for a generator that yields nothing.
func EnterNone(p *Params, generator func(body func() error) error) (any, error) {
	return Enter(p, func(body func(any) error) error { return generator(func() error { return body(nil) }) })
}

// Close lets the dependencies that yield go on, the last one first, where what
// the operation raised is raised in them. It returns what is raised in the end.
func (p *Params) Close(raised error) error {
	for _, exit := range slices.Backward(p.request.exits) {
		p.request.raised = raised
		raised = exit()
	}
	if raised != nil && p.request.Writer.Written() {
		slog.Error("exception after the answer", "error", raised)
		return nil
	}
	return raised
}

// Tasks are the background tasks of a request.
type Tasks struct {
	c    *gin.Context
	list []func() error
}

// Tasks returns the background tasks of the request.
func (p *Params) Tasks() *Tasks {
	if p.request.tasks == nil {
		p.request.tasks = &Tasks{c: p.request.Context}
	}
	return p.request.tasks
}

// Add notes a task that runs when the request is answered.
func (t *Tasks) Add(task func() error) { t.list = append(t.list, task) }

// Run sends the answer, if there is one, and runs the tasks; one that raises is
// the last.
func (t *Tasks) Run() {
	if len(t.list) == 0 || !t.c.Writer.Written() {
		return
	}
	t.c.Writer.Flush()
	for _, task := range t.list {
		if err := guard(task); err != nil {
			slog.Error("exception in a background task", "error", err)
			return
		}
	}
}
