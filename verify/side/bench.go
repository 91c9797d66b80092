// This file holds a workplace for runs that start the sides themselves, such as the app's own tests.

package side

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
)

// Bench is a temporary folder with a guard over it, in which programs run. Nothing of it outlives Close, nor verify.
type Bench struct{ sides *Sides }

// NewBench makes a temporary folder. It refuses when the interpreter, which runs the guard, does not start.
func NewBench(python string) (*Bench, error) {
	work, err := os.MkdirTemp("", "flask2gin-verify-")
	if err != nil {
		return nil, err
	}
	if work, err = filepath.EvalSymlinks(work); err != nil {
		return nil, err
	}
	s := &Sides{opt: Options{Python: python, Limits: DefaultLimits()}, Work: work}
	if s.guard, err = startGuard(python, work); err != nil {
		return nil, errors.Join(&StartError{Side: Flask, Err: err}, os.RemoveAll(work))
	}
	return &Bench{s}, nil
}

// Path returns the path of a name in the temporary folder.
func (b *Bench) Path(name string) string { return filepath.Join(b.sides.Work, name) }

// Copy makes a working copy of a folder or a file below the name, and returns its path.
func (b *Bench) Copy(from, name string) (string, error) {
	return b.Path(name), copyFolder(from, b.Path(name), nil, false)
}

// Build builds the port in the folder and returns its binary. It refuses with a StartError what does not build.
func (b *Bench) Build(ctx context.Context, out string) (string, error) {
	b.sides.opt.Out = out
	err := b.sides.build(ctx)
	return b.sides.binary, err
}

// Run runs a program to its end, or to that of ctx, and returns the end of what it printed.
func (b *Bench) Run(ctx context.Context, cmd *exec.Cmd) (string, error) {
	p, err := start(cmd, nil, b.sides.guard)
	if err != nil {
		return "", err
	}
	err = p.wait(ctx)
	return p.output.String(), err
}

// Close removes the temporary folder.
func (b *Bench) Close() error { return b.sides.Close() }
