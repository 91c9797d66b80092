// This file translates random templates, builds them, and compares what they write with what Jinja2 renders.

package jinja

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/source"
	"github.com/flask2gin/flask2gin/templates"
)

// rendered is the content of testdata/rendered.json.gz, which testdata/record.py writes.
type rendered struct {
	Inc  string
	Rows []struct{ Src, Want string }
}

func readRendered(t *testing.T) rendered {
	t.Helper()
	data, err := os.ReadFile("testdata/rendered.json.gz")
	require.NoError(t, err)
	z, err := gzip.NewReader(bytes.NewReader(data))
	require.NoError(t, err)
	var in rendered
	require.NoError(t, json.NewDecoder(z).Decode(&in))
	return in
}

func TestRendered(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	in := readRendered(t)
	v := New(Options{
		Path: func(pkg string) string { return "x/internal/" + pkg }, Filters: map[string]*Own{}, Tests: map[string]*Own{},
		Read: func(name string) *source.File {
			if name == "inc.html" {
				return source.NewFile(name, in.Inc)
			}
			return nil
		},
	})
	refused := 0
	for i, row := range in.Rows {
		if _, failure := v.NeedText(fmt.Sprintf("t%d", i), source.NewFile("t", row.Src)); failure != nil {
			refused++
		}
	}
	require.Less(t, refused, len(in.Rows)/20)
	got := renderAll(t, v)
	for i, row := range in.Rows {
		if text, ok := got[fmt.Sprintf("t%d", i)]; ok && text != row.Want {
			t.Errorf("template %q:\n got  %q\n want %q", row.Src, text, row.Want)
		}
	}
	t.Logf("%d templates, %d refused", len(in.Rows), refused)
}

// renderAll builds the templates into a program and returns what each writes.
func renderAll(t *testing.T, v *Views) map[string]string {
	t.Helper()
	dir := t.TempDir()
	write := func(name string, data []byte) {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, data, 0o600))
	}
	for i, f := range v.Files("views", nil, nil, nil) {
		src, err := codegen.Print(f, "x")
		require.NoError(t, err)
		write(fmt.Sprintf("views/f%d.go", i), src)
	}
	for _, pkg := range []string{"py", "jinja"} {
		for name, src := range templates.Support()[pkg] {
			write("internal/"+pkg+"/"+name, bytes.ReplaceAll(src, []byte(templates.SupportPath), []byte("x/internal/")))
		}
	}
	main, err := os.ReadFile("testdata/main.go.txt")
	require.NoError(t, err)
	write("main.go", main)
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile("../../" + name)
		require.NoError(t, err)
		write(name, regexp.MustCompile(`(?m)^module .*`).ReplaceAll(data, []byte("module x")))
	}
	command := exec.Command("go", "run", ".")
	command.Dir = dir
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	require.NoError(t, err, stderr.String())
	var got map[string]string
	require.NoError(t, json.Unmarshal(out, &got))
	return got
}
