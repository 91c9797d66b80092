// This file holds the guard: a process that outlives verify when verify is killed, and puts everything away.

package side

import (
	_ "embed" // the guard's program
	"fmt"
	"io"
	"os/exec"
	"sync"
)

//go:embed guard.py
var guardPy string

// guard is the running guard; a nil one does nothing.
type guard struct {
	mu  sync.Mutex
	to  io.WriteCloser
	cmd *exec.Cmd
}

// startGuard starts a guard over the folder.
func startGuard(python, folder string) (*guard, error) {
	cmd := exec.Command(python, "-I", "-S", "-c", guardPy)
	leadAlone(cmd)
	to, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	g := &guard{to: to, cmd: cmd}
	g.say("folder " + folder)
	return g, nil
}

func (g *guard) say(line string) {
	if g == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	_, _ = fmt.Fprintln(g.to, line)
}

func (g *guard) started(pid int) { g.say(fmt.Sprint("group ", pid)) }

func (g *guard) ended(pid int) { g.say(fmt.Sprint("end ", pid)) }

// dismiss ends the guard: everything has been put away.
func (g *guard) dismiss() {
	if g == nil {
		return
	}
	g.say("done")
	_ = g.to.Close()
	_ = g.cmd.Wait()
}
