// This file reads the rows that the sides have stored: of the SQLite files in their working copies, and of their clones.

package side

import (
	"bufio"
	"context"
	_ "embed" // the program that reads SQLite files
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed rows.py
var rowsPy string

// reader is the running program that reads SQLite files.
type reader struct {
	process *process
	answers *bufio.Reader
	seen    string // the sizes and times of all files when they were read last
}

// Rows returns the rows of each side's tables as JSON or XML, by the file and the table, when they may have changed since
// the last call; changed is false when no side has a database, or none was written to.
func (s *Sides) Rows(ctx context.Context) (rows [3]map[string][]byte, changed bool, err error) {
	servers := []*Server{s.A, s.B, s.Port}
	if s.dbs != nil {
		if changed, err = s.dbs.written(ctx); err == nil && changed {
			rows, err = s.dbs.rows(ctx)
		}
		if err != nil {
			return rows, false, err
		}
	}
	var files [3][]string
	mark := ""
	for i, server := range servers {
		found, state := sqliteFiles(server.Folder)
		files[i], mark = found, mark+state
	}
	if mark == "" || s.rows != nil && s.rows.seen == mark {
		return rows, changed, nil
	}
	return rows, true, s.readFiles(servers, files, &rows, mark)
}

// sqliteFiles returns the SQLite files below a folder, and a text that changes when one of them is written to.
func sqliteFiles(folder string) (files []string, state string) {
	var b strings.Builder
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil // removed meanwhile
		}
		base := strings.TrimSuffix(strings.TrimSuffix(path, "-wal"), "-journal")
		info, err := d.Info()
		if err != nil || !info.Mode().IsRegular() || !isSQLite(base) {
			return nil
		}
		fmt.Fprintf(&b, "%s %d %d\n", path, info.Size(), info.ModTime().UnixNano())
		if base == path {
			files = append(files, path)
		}
		return nil
	})
	return files, b.String()
}

// isSQLite reports whether a file begins as SQLite's do.
func isSQLite(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 16)
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == "SQLite format 3\x00"
}

// readFiles asks the program for the rows of all files.
func (s *Sides) readFiles(servers []*Server, files [3][]string, rows *[3]map[string][]byte, mark string) error {
	if err := s.startReader(); err != nil {
		return err
	}
	s.rows.seen = mark
	for i, server := range servers {
		found, err := s.rows.ask(files[i])
		if err != nil {
			return err
		}
		if rows[i] == nil {
			rows[i] = map[string][]byte{}
		}
		for path, tables := range found {
			name, err := filepath.Rel(server.Folder, path)
			if err != nil {
				return err
			}
			for table, data := range tables {
				rows[i][filepath.ToSlash(name)+" "+table] = data
			}
		}
	}
	return nil
}

// startReader starts the program once.
func (s *Sides) startReader() error {
	if s.rows != nil {
		return nil
	}
	read, write, err := os.Pipe()
	if err != nil {
		return err
	}
	cmd := exec.Command(s.opt.Python, "-I", "-c", rowsPy)
	p, err := start(cmd, write, s.guard)
	_ = write.Close()
	if err != nil {
		_ = read.Close()
		return err
	}
	s.rows = &reader{process: p, answers: bufio.NewReaderSize(read, 1<<20)}
	return nil
}

// ask sends one list of paths.
func (r *reader) ask(files []string) (map[string]map[string]json.RawMessage, error) {
	if len(files) == 0 {
		return nil, nil
	}
	line, err := json.Marshal(files)
	if err != nil {
		return nil, err
	}
	if _, err := r.process.stdin.Write(append(line, '\n')); err != nil {
		return nil, err
	}
	answer, err := r.answers.ReadBytes('\n')
	if err != nil {
		return nil, fmt.Errorf("reading SQLite files: %w: %s", err, r.process.output)
	}
	var out map[string]map[string]json.RawMessage
	return out, json.Unmarshal(answer, &out)
}
