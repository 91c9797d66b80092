// This file holds the benchmark of the parser; parser/internal/throughput compares with CPython.

package parser

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/source"
)

// BenchmarkParse parses the Python files of the folder in the environment variable FLASK2GIN_BENCH, or the snippets.
func BenchmarkParse(b *testing.B) {
	var texts []string
	size := 0
	for _, raw := range benchFiles(b) {
		if text, err := Decode(raw); err == nil {
			texts = append(texts, text)
			size += len(text)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			var r diag.Report
			ParseFile(source.NewFile("x.py", text), &r)
		}
	}
}

func benchFiles(b *testing.B) [][]byte {
	folder := os.Getenv("FLASK2GIN_BENCH")
	if folder == "" {
		var list [][]byte
		for _, snippet := range strings.Split(read(b, "testdata/snippets.txt"), "\n%%\n") {
			list = append(list, []byte(snippet))
		}
		return list
	}
	var list [][]byte
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".py") {
			return err
		}
		raw, err := os.ReadFile(path)
		list = append(list, raw)
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return list
}
