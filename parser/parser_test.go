// This file holds the tests of the parser against what CPython made of the snippets in testdata (see record.py there).

package parser

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// newer lists snippets that CPython 3.13, the recording interpreter, rejects and 3.14 accepts (PEP 758), and the other
// way round.
var newer = map[string]string{
	"try: a\nexcept *b, c as d: e": "error",
	"f\"{a:b\n}\"":                 "error",
	"try: a\nexcept b, c as d: e":  "error",
	"try: a\nexcept* b, c: d":      "ok",
	"try: a\nexcept b, c: d":       "ok",
	"try: a\nexcept b,: c":         "ok",
}

func TestSnippets(t *testing.T) {
	snippets := strings.Split(read(t, "testdata/snippets.txt"), "\n%%\n")
	wants := strings.Split(unzip(t, "testdata/snippets.want.gz"), "\n%%\n")
	require.Len(t, wants, len(snippets), "run testdata/record.py again")
	for i, snippet := range snippets {
		want := wants[i]
		if verdict, ok := newer[snippet]; ok {
			require.Equal(t, verdict == "error", parseDump(snippet) == "error", "snippet:\n%s", snippet)
			continue
		}
		got := parseDump(snippet)
		if got != want {
			t.Errorf("snippet:\n%s\nwant %s\ngot  %s", snippet, want, got)
		}
	}
}

func TestEncodings(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(read(t, "testdata/encodings.txt"), "\n"), "\n")
	wants := strings.Split(unzip(t, "testdata/encodings.want.gz"), "\n%%\n")
	require.Len(t, wants, len(lines), "run testdata/record.py again")
	for i, line := range lines {
		raw, err := strconv.Unquote("\"" + strings.ReplaceAll(line, "\"", "\\\"") + "\"")
		require.NoError(t, err, line)
		if got := parseDump(raw); got != wants[i] {
			t.Errorf("file %s\nwant %s\ngot  %s", line, wants[i], got)
		}
	}
}

// parseDump returns the S-expressions of text, or error.
func parseDump(text string) string {
	decoded, err := Decode([]byte(text))
	if err != nil {
		return "error"
	}
	file := source.NewFile("x.py", decoded)
	var r diag.Report
	module := ParseFile(file, &r)
	if module.Broken {
		return "error"
	}
	var b bytes.Buffer
	if err := pyast.Dump(&b, file, module, true); err != nil {
		return err.Error()
	}
	_, body, _ := strings.Cut(b.String(), "\n")
	return strings.TrimSuffix(body, "\n")
}

func read(t testing.TB, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	return string(raw)
}

func unzip(t testing.TB, path string) string {
	t.Helper()
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()
	in, err := gzip.NewReader(file)
	require.NoError(t, err)
	raw, err := io.ReadAll(in)
	require.NoError(t, err)
	return string(raw)
}
