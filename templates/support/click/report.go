// Errors: how a command ends.

package click

import (
	"errors"
	"fmt"
	"io"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// The exceptions of click.
var (
	ClickException = py.NewClass("ClickException", py.Exception)
	UsageError     = py.NewClass("UsageError", ClickException)
	BadParameter   = py.NewClass("BadParameter", UsageError)
	Abort          = py.NewClass("Abort", py.RuntimeError)
)

// noCommand is a group without a command behind it.
type noCommand struct{ help string }

func (e *noCommand) Error() string { return e.help }

// misuse is a usage error within a command.
type misuse struct {
	ctx  context
	text string
}

func (e *misuse) Error() string { return e.text }

func usage(ctx context, text string) error { return &misuse{ctx, text} }

// Exit returns the error that ends the program with a status, or with 1 and a text: SystemExit.
func Exit(args ...any) error { return py.SystemExit.New(args...) }

// within adds to a usage error that a command raises where it was raised.
func within(ctx context, err error) error {
	e, ok := py.Is(err, UsageError)
	if !ok {
		return err
	}
	if _, bad := py.Is(err, BadParameter); bad {
		return usage(ctx, "Invalid value: "+e.Error())
	}
	return usage(ctx, e.Error())
}

// report prints an error and returns the status of the program.
func report(err error, w io.Writer) int {
	if err == nil {
		return 0
	}
	var wrong *misuse
	if errors.As(err, &wrong) {
		fmt.Fprintf(w, "%s\nTry '%s --help' for help.\n\nError: %s\n", wrong.ctx.usageLine(), wrong.ctx.path, wrong.text)
		return 2
	}
	var group *noCommand
	if errors.As(err, &group) {
		fmt.Fprintln(w, group.help)
		return 2
	}
	if e, ok := py.Is(err, py.SystemExit); ok {
		return status(e, w)
	}
	if _, ok := py.Is(err, Abort); ok {
		fmt.Fprintln(w, "Aborted!")
		return 1
	}
	if e, ok := py.Is(err, ClickException); ok {
		fmt.Fprintln(w, "Error: "+e.Error())
		if e.Class.IsSubclass(UsageError) {
			return 2
		}
		return 1
	}
	fmt.Fprintln(w, uncaught(err))
	return 1
}

// status is what SystemExit says.
func status(e *py.Error, w io.Writer) int {
	if len(e.Args) == 0 || e.Args[0] == nil {
		return 0
	}
	if code, err := py.IntOf(e.Args[0]); err == nil && len(e.Args) == 1 {
		return code & 0xff
	}
	fmt.Fprintln(w, e.Error())
	return 1
}

// uncaught is the last line of Python's traceback.
func uncaught(err error) string {
	e, ok := py.Is(err, py.BaseException)
	if !ok {
		return err.Error()
	}
	if text := e.Error(); text != "" {
		return e.Class.Name + ": " + text
	}
	return e.Class.Name
}
