// This file holds the exit codes and how a command's end becomes one.

package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
)

// The exit codes; flask2gin.Outcome has the same numbers up to 6.
const (
	exitDone        = int(flask2gin.Done)
	exitFindings    = int(flask2gin.Findings)
	exitUsage       = int(flask2gin.Usage)
	exitBug         = int(flask2gin.Bug)
	exitEnvironment = int(flask2gin.Environment)
	exitRefused     = int(flask2gin.Refused)
	exitInterrupted = 130
)

// exit ends a command with a code. err is printed when it is not nil; next is the command that helps.
type exit struct {
	code int
	err  error
	next string
}

// Error returns the message, or the code alone when everything has been printed already.
func (e *exit) Error() string {
	if e.err == nil {
		return fmt.Sprintf("exit code %d", e.code)
	}
	return e.err.Error()
}

// Unwrap returns the cause.
func (e *exit) Unwrap() error { return e.err }

// ended returns the error for an outcome whose diagnostics have been printed, nil for Done.
func ended(o flask2gin.Outcome) error {
	if o == flask2gin.Done {
		return nil
	}
	return &exit{code: int(o)}
}

// patience is how long an interrupted command may take to put everything back.
const patience = 10 * time.Second

// run runs one command line and returns its exit code. When ctx ends, the command has some seconds to leave the output
// as it was; if it was past the point of writing it ends with its own code.
func run(ctx context.Context, args []string, s *streams) int {
	done := make(chan int, 1)
	go func() { done <- execute(ctx, args, s) }()
	select {
	case code := <-done:
		return code
	case <-ctx.Done():
	}
	select {
	case code := <-done:
		return code
	case <-time.After(s.patience):
		return exitInterrupted
	}
}

func execute(ctx context.Context, args []string, s *streams) (code int) {
	defer func() {
		if p := recover(); p != nil {
			var r diag.Report
			r.AddPath(diag.Bug, "", "flask2gin panicked: %v\n%s", p, debug.Stack())
			_ = diag.Text(s.err, r.All(), s.errStyle())
			code = exitBug
		}
	}()
	root := newRootCmd(s)
	root.SetArgs(args)
	return s.codeOf(root.ExecuteContext(ctx))
}

// codeOf prints err and returns its exit code: what a command did not say itself is a mistake in the command line.
func (s *streams) codeOf(err error) int {
	var end *exit
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, context.Canceled):
		s.logf("flask2gin: interrupted; nothing was written\n")
		return exitInterrupted
	case !errors.As(err, &end):
		end = &exit{code: exitUsage, err: err, next: "flask2gin --help"}
	}
	if end.err != nil {
		s.logf("flask2gin: %s\n", diag.Plain(end.err.Error()))
		if end.next != "" {
			s.logf("  next: %s\n", diag.Plain(end.next))
		}
	}
	return end.code
}
