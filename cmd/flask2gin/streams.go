// This file holds where the commands print: the result on stdout, everything else on stderr, with or without colours.

package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"

	"github.com/flask2gin/flask2gin/diag"
)

// streams is the pair of outputs of a command.
type streams struct {
	out, err       io.Writer
	outTTY, errTTY bool
	env            func(string) string
	color          colorMode
	patience       time.Duration // how long an interrupted command may go on
}

func newStreams(out, err *os.File, env func(string) string) *streams {
	return &streams{
		out: out, err: err, outTTY: isTerminal(out), errTTY: isTerminal(err),
		env: env, color: colorAuto, patience: patience,
	}
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// printf writes to stdout; a closed pipe is no concern of the caller.
func (s *streams) printf(format string, args ...any) { _, _ = fmt.Fprintf(s.out, format, args...) }

// logf writes to stderr.
func (s *streams) logf(format string, args ...any) { _, _ = fmt.Fprintf(s.err, format, args...) }

// outStyle returns the style of stdout, and errStyle that of stderr.
func (s *streams) outStyle() diag.Style { return s.style(s.outTTY) }

func (s *streams) errStyle() diag.Style { return s.style(s.errTTY) }

// style follows --color, then NO_COLOR (no-color.org), CLICOLOR_FORCE and CLICOLOR, then whether it is a terminal.
func (s *streams) style(tty bool) diag.Style {
	if s.colored(tty) {
		return diag.ANSI()
	}
	return diag.Style{}
}

func (s *streams) colored(tty bool) bool {
	switch force := s.env("CLICOLOR_FORCE"); {
	case s.color != colorAuto:
		return s.color == colorAlways
	case s.env("NO_COLOR") != "":
		return false
	case force != "" && force != "0":
		return true
	case s.env("CLICOLOR") == "0" || s.env("TERM") == "dumb":
		return false
	}
	return tty
}

// colorMode is the value of --color.
type colorMode string

const (
	colorAuto   colorMode = "auto"
	colorAlways colorMode = "always"
	colorNever  colorMode = "never"
)

// String returns the mode as it is written on the command line.
func (m *colorMode) String() string { return string(*m) }

// Type returns what the help calls the value.
func (m *colorMode) Type() string { return "when" }

// Set takes auto, always or never, and refuses anything else.
func (m *colorMode) Set(text string) error {
	switch mode := colorMode(text); mode {
	case colorAuto, colorAlways, colorNever:
		*m = mode
		return nil
	}
	return fmt.Errorf("want auto, always or never")
}
