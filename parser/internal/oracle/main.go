// Command oracle compares the parser with CPython on every Python file of the standard library and the site-packages
// of every CPython on this machine.
//
// Each interpreter from 3.9 on judges its own files, older ones' files are judged by the newest. Where an older
// interpreter disagrees, the newest is asked about the same file, because trees differ between versions. Positions are
// compared from 3.12 on. It prints the files, the statements and the differences, and fails if there are any.
//
// With -mutants it takes statements of the newest interpreter's library, damages them and compares whether both parsers
// accept the result, and with which tree.
package main

import (
	"flag"
	"fmt"
	"os"
	"time"
)

func main() {
	script := flag.String("script", "parser/testdata/sexpr.py", "the program that prints CPython's trees")
	only := flag.String("only", "", "compare only files whose path contains this")
	mutants := flag.Int("mutants", 0, "compare this many damaged statements instead of files")
	seed := flag.Uint64("seed", 1, "where the damage begins")
	verbose := flag.Bool("v", false, "print the first differing statement of each file")
	flag.Parse()
	pythons := discover()
	if len(pythons) == 0 {
		fmt.Fprintln(os.Stderr, "oracle: found no CPython from 3.9 on")
		os.Exit(1)
	}
	began := time.Now()
	run := newRun(*script, pythons, *verbose)
	if *mutants > 0 {
		run.mutants(*mutants, *seed, *only)
	} else {
		run.files(*only)
	}
	run.print(time.Since(began))
	if run.total.different > 0 {
		os.Exit(1)
	}
}
