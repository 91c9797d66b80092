// Package click runs commands of a command line, and says what the Python library of that name says of them.
package click

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Command is a command, or a group of them.
type Command struct {
	Name     string
	Help     string
	Params   []Param
	Run      func(args *Args) error // of a command
	Commands []*Command             // of a group
}

// context is a command under way and the words that lead to it.
type context struct {
	*Command
	path string
}

// Runs reports whether a program's arguments name a command: whether the first one is no option.
func Runs(argv []string) bool { return len(argv) > 1 && !strings.HasPrefix(argv[1], "-") }

// Main runs the command that a program's arguments name and returns the status with which the program ends: 2 when the
// arguments do not fit, 1 when the command fails.
func Main(root *Command, argv []string) int {
	return run(root, filepath.Base(argv[0]), argv[1:], os.Stdout, os.Stderr)
}

func run(root *Command, name string, argv []string, stdout, stderr io.Writer) int {
	err := invoke(context{root, name}, argv, stdout)
	return report(err, stderr)
}

// invoke parses what stands behind a command's name, and runs it.
func invoke(ctx context, argv []string, stdout io.Writer) error {
	args, rest, err := parse(ctx, argv)
	if err != nil {
		return err
	}
	if args == nil {
		fmt.Fprintln(stdout, ctx.help())
		return nil
	}
	if ctx.Run != nil {
		return within(ctx, ctx.Run(args))
	}
	if len(rest) == 0 {
		return &noCommand{ctx.help()}
	}
	i := slices.IndexFunc(ctx.Commands, func(c *Command) bool { return c.Name == rest[0] })
	if i < 0 {
		return usage(ctx, "No such command '"+rest[0]+"'.")
	}
	return invoke(context{ctx.Commands[i], ctx.path + " " + rest[0]}, rest[1:], stdout)
}

// Stub returns what a command does that is not ported: it says so and fails.
func Stub(code, reason string) func(*Args) error {
	return func(*Args) error { return ClickException.New("this command is not ported (" + code + "): " + reason) }
}
