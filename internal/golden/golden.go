// Package golden runs cases that hold their input and what is expected of it in one txtar file. It is for tests only.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/flask2gin/flask2gin/source"
)

var update = flag.Bool("update", false, "rewrite what the golden cases expect")

// Case is one txtar file: its comment, its input files and its sections of expected output.
type Case struct {
	Name    string // the file's base name without .txtar
	path    string
	archive *txtar.Archive
	changed bool
}

// Run runs check as a subtest for every case that pattern (of filepath.Glob) names; there must be one. With -update the
// case is rewritten when check has not failed.
func Run(t *testing.T, pattern string, check func(t *testing.T, c *Case)) {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	require.NoError(t, err)
	require.NotEmpty(t, paths, "no case matches %s", pattern)
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(name, func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			require.NoError(t, err)
			c := &Case{Name: name, path: path, archive: archive}
			check(t, c)
			if c.changed && !t.Failed() {
				require.NoError(t, os.WriteFile(path, txtar.Format(archive), 0o600))
			}
		})
	}
}

// Comment returns the text above the first file.
func (c *Case) Comment() string { return string(c.archive.Comment) }

// Tree returns the files below the folder as an input tree.
func (c *Case) Tree(folder string) *source.Tree {
	files := map[string][]byte{}
	for _, f := range c.archive.Files {
		if name, ok := strings.CutPrefix(f.Name, folder+"/"); ok {
			files[name] = f.Data
		}
	}
	return source.NewTree(folder, folder, files)
}

// Section returns the text of a file, "" when there is none.
func (c *Case) Section(name string) string {
	for _, f := range c.archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// Want requires that the section called name is got; with -update it becomes got. A section always ends in a line ending,
// so got may lack its last one.
func (c *Case) Want(t *testing.T, name, got string) {
	t.Helper()
	if got != "" && !strings.HasSuffix(got, "\n") {
		got += "\n"
	}
	if !*update {
		require.Equal(t, c.Section(name), got, "%s: section %s; when the change is meant, run with -update", c.path, name)
		return
	}
	if c.Section(name) == got {
		return
	}
	c.changed = true
	for i := range c.archive.Files {
		if c.archive.Files[i].Name == name {
			c.archive.Files[i].Data = []byte(got)
			return
		}
	}
	c.archive.Files = append(c.archive.Files, txtar.File{Name: name, Data: []byte(got)})
}
