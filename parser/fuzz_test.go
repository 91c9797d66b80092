// This file holds the fuzz target: the parser never panics, always ends, and its trees are sound.

package parser

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

func FuzzParse(f *testing.F) {
	for _, name := range []string{"testdata/snippets.txt", "testdata/errors.txt"} {
		for _, snippet := range strings.Split(read(f, name), "\n%%\n") {
			f.Add([]byte(snippet))
		}
	}
	f.Add([]byte(commented))
	f.Fuzz(func(t *testing.T, raw []byte) {
		text, err := Decode(raw)
		if err != nil {
			text = strings.ToValidUTF8(string(bytes.TrimSpace(raw)), "?")
		}
		checkTree(t, text)
	})
}

// checkTree parses text and checks the tree: it can be walked and printed, every node lies in the text, and errors and
// Broken go together.
func checkTree(t *testing.T, text string) {
	file := source.NewFile("x.py", text)
	var r diag.Report
	module := ParseFile(file, &r)
	if module.Broken != (len(r.All()) > 0) {
		t.Fatalf("broken %v with %d errors", module.Broken, len(r.All()))
	}
	pyast.Walk(module, func(n pyast.Node) bool {
		if b := n.Bounds(); b.Start < 0 || b.End < b.Start || int(b.End) > len(text) {
			t.Fatalf("%T lies at %d-%d of %d", n, b.Start, b.End, len(text))
		}
		return true
	})
	if err := pyast.Dump(io.Discard, file, module, true); err != nil {
		t.Fatal(err)
	}
}

// TestPrefixes parses every beginning of every snippet, which is where scanners run over the end.
func TestPrefixes(t *testing.T) {
	for _, snippet := range strings.Split(read(t, "testdata/snippets.txt"), "\n%%\n") {
		for i := range len(snippet) {
			if strings.ToValidUTF8(snippet[:i], "") == snippet[:i] {
				checkTree(t, snippet[:i])
			}
		}
	}
}
