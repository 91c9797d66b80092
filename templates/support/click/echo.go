// Output of commands.

package click

import (
	"fmt"
	"os"
)

// Echo prints a text and a line's end.
func Echo(text string) { fmt.Fprintln(os.Stdout, text) }

// EchoError prints a text and a line's end on the standard error.
func EchoError(text string) { fmt.Fprintln(os.Stderr, text) }

// EchoPlain prints a text without a line's end.
func EchoPlain(text string) { fmt.Fprint(os.Stdout, text) }
