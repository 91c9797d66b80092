// Command throughput times the parser against CPython's ast.parse on the same files, on one core, and prints the ratio.
//
//	go run ./parser/internal/throughput [-python python3] [-rounds 3] FOLDER
//
// Both read all files first and are timed for parsing alone, decoding included, in alternating rounds; the best round
// of each counts. Files that CPython rejects are left out.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/source"
)

// program times ast.parse on the files named on standard input.
const program = `
import ast, gc, sys, time, warnings
warnings.simplefilter("ignore")
texts = [open(line.rstrip("\n"), "rb").read() for line in sys.stdin]
gc.disable()
began = time.perf_counter()
for text in texts:
    try: ast.parse(text)
    except (SyntaxError, ValueError): pass
print(time.perf_counter() - began)
`

func main() {
	python := flag.String("python", "python3", "the interpreter to compare with")
	rounds := flag.Int("rounds", 3, "how often each is timed")
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	runtime.GOMAXPROCS(1)
	files, size, count := load(flag.Arg(0))
	ours, theirs := time.Hour, time.Hour
	for range *rounds {
		ours = min(ours, timeOurs(files))
		theirs = min(theirs, timeTheirs(*python, files))
	}
	megabytes := float64(size) / 1e6
	fmt.Printf("%d files, %d lines, %.1f MB\n", len(files), count, megabytes)
	fmt.Printf("ast.parse  %8.3f s  %6.1f MB/s\n", theirs.Seconds(), megabytes/theirs.Seconds())
	fmt.Printf("flask2gin  %8.3f s  %6.1f MB/s\n", ours.Seconds(), megabytes/ours.Seconds())
	fmt.Printf("ratio      %8.1f\n", theirs.Seconds()/ours.Seconds())
}

type input struct {
	path string
	raw  []byte
}

func load(folder string) (files []input, size, count int) {
	filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".py") {
			return nil
		}
		if raw, err := os.ReadFile(path); err == nil {
			files = append(files, input{path, raw})
			size += len(raw)
			count += bytes.Count(raw, []byte("\n"))
		}
		return nil
	})
	return files, size, count
}

func timeOurs(files []input) time.Duration {
	runtime.GC()
	debug.FreeOSMemory()
	began := time.Now()
	for _, f := range files {
		text, err := parser.Decode(f.raw)
		if err != nil {
			continue
		}
		var report diag.Report
		parser.ParseFile(source.NewFile(f.path, text), &report)
	}
	return time.Since(began)
}

func timeTheirs(python string, files []input) time.Duration {
	var names strings.Builder
	for _, f := range files {
		names.WriteString(f.path + "\n")
	}
	cmd := exec.Command(python, "-c", program)
	cmd.Stdin = strings.NewReader(names.String())
	out, err := cmd.Output()
	if err != nil {
		fmt.Fprintln(os.Stderr, "throughput:", err)
		os.Exit(1)
	}
	var seconds float64
	if _, err := fmt.Sscan(string(out), &seconds); err != nil {
		fmt.Fprintln(os.Stderr, "throughput:", err)
		os.Exit(1)
	}
	return time.Duration(seconds * float64(time.Second))
}
