// This file holds the child processes: each leads a process group of its own, which is killed as a whole.

package side

import (
	"context"
	"errors"
	"io"
	"os/exec"
	"runtime"
	"sync"
	"time"
)

// process is a running child.
type process struct {
	cmd    *exec.Cmd
	stdin  io.WriteCloser // open as long as the child may live
	output *tail          // of stdout and stderr, its end
	done   chan struct{}  // closed when it was reaped
	err    error          // how it ended, once done
	guard  *guard
}

// start starts a child. Where stdout is nil, both of its streams go to its output.
func start(cmd *exec.Cmd, stdout io.Writer, g *guard) (*process, error) {
	p := &process{cmd: cmd, output: &tail{limit: 64 << 10}, done: make(chan struct{}), guard: g}
	cmd.Stderr, cmd.Stdout = p.output, stdout
	if stdout == nil {
		cmd.Stdout = p.output
	}
	cmd.WaitDelay = time.Second // grandchildren may hold the pipes open
	lead(cmd)
	var err error
	if p.stdin, err = cmd.StdinPipe(); err != nil {
		return nil, err
	}
	started := make(chan error)
	go p.live(started)
	if err := <-started; err != nil {
		return nil, err
	}
	return p, nil
}

// live starts the child and waits for its end on one thread: Linux ends a child with the thread that started it.
func (p *process) live(started chan<- error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	err := p.cmd.Start()
	if err == nil {
		p.guard.started(p.cmd.Process.Pid)
	}
	started <- err
	if err != nil {
		return
	}
	p.err = p.cmd.Wait()
	killGroup(p.cmd.Process.Pid) // what it started itself
	p.guard.ended(p.cmd.Process.Pid)
	close(p.done)
}

// stop kills the group and waits for its leader's end.
func (p *process) stop() {
	if p == nil {
		return
	}
	killGroup(p.cmd.Process.Pid)
	_ = p.stdin.Close()
	<-p.done
}

// ended reports whether the child has ended by itself.
func (p *process) ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

// wait waits for the child's own end, and kills it when ctx ends first.
func (p *process) wait(ctx context.Context) error {
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		p.stop()
		return errors.Join(ctx.Err(), p.err)
	}
}

// tail keeps the last bytes that were written to it.
type tail struct {
	mu    sync.Mutex
	limit int
	data  []byte
	total int64
}

// Write takes everything and forgets the beginning.
func (t *tail) Write(data []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.total += int64(len(data))
	t.data = append(t.data, data...)
	if extra := len(t.data) - t.limit; extra > 0 {
		t.data = append(t.data[:0], t.data[extra:]...)
	}
	return len(data), nil
}

// String returns what was kept.
func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.data)
}
