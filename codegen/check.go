// This file checks the whole output before it is written: go/types over every package, then go vet, and that every
// Go file is built on every platform. All of it is what the go command says about the staged files.

package codegen

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
)

// checker checks one output in a folder of its own.
type checker struct {
	dir string
	out *Output
	lay *layout
	env []string
}

// check returns what does not type-check or vet. When it could not run, the report says why.
func check(out *Output, lay *layout, r *diag.Report) []Failure {
	if _, err := exec.LookPath("go"); err != nil {
		r.AddPath(diag.NoToolchain, "", "no Go toolchain: the output is not type-checked")
		matchedEverywhere(out, r)
		return nil
	}
	dir, err := os.MkdirTemp("", "flask2gin-check-")
	if err != nil {
		r.AddPath(diag.CheckNotRun, "", "the type check could not run: %v", err)
		return nil
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		dir = real
	}
	c := &checker{dir: dir, out: out, lay: lay}
	if err := c.stage(); err != nil {
		r.AddPath(diag.CheckNotRun, "", "the type check could not run: %v", err)
		return nil
	}
	failures, err := c.run("GOPROXY=off")
	if err != nil {
		failures, err = c.run()
	}
	if err != nil {
		r.AddPath(diag.CheckNotRun, "", "the type check could not run: %v", err)
		return nil
	}
	out.Checked = len(failures) == 0 && c.builtEverywhere(r)
	return failures
}

// stage writes what the go command needs to see.
func (c *checker) stage() error {
	for name, data := range c.out.Files {
		full := filepath.Join(c.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(full, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// run type-checks and vets; the error says that the packages could not be loaded.
func (c *checker) run(env ...string) ([]Failure, error) {
	c.env = append(append(os.Environ(), "GOFLAGS=-mod=readonly", "GOWORK=off", "GO111MODULE=on", "CGO_ENABLED=0"), env...)
	version, err := c.command(nil, "env", "GOVERSION")
	if err != nil {
		return nil, err
	}
	failures, err := c.types()
	if err != nil || len(failures) > 0 {
		return failures, err
	}
	c.out.Go = strings.TrimSpace(string(version))
	return c.vet()
}

// vet runs go vet.
func (c *checker) vet() ([]Failure, error) {
	out, err := c.command(nil, "vet", "./...")
	if err == nil {
		return nil, nil
	}
	failures := tidy(c.failures(string(out), ""))
	if len(failures) == 0 {
		return nil, fmt.Errorf("go vet: %s", firstLine(string(out)))
	}
	return failures, nil
}

// command runs the go command in the staged folder and returns its output, that of standard error last.
func (c *checker) command(env []string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Env = c.dir, append(slices.Clone(c.env), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if err != nil {
		err = fmt.Errorf("go %s: %s", args[0], cmp.Or(firstLine(stderr.String()), err.Error()))
	}
	return append(stdout.Bytes(), stderr.Bytes()...), err
}

var atPlace = regexp.MustCompile(`(?m)^(?:vet: )?(\S[^:\n]*\.go):(\d+)(?::\d+)?: (.*)$`)

// failures returns the messages in text that name a place of the output; missing modules are no failures.
func (c *checker) failures(text, message string) []Failure {
	if strings.Contains(text, "GOPROXY=off") || strings.Contains(text, "missing go.sum entry") {
		return nil
	}
	var out []Failure
	for _, m := range atPlace.FindAllStringSubmatch(text, -1) {
		path := m[1]
		if rel, err := filepath.Rel(c.dir, path); err == nil && filepath.IsAbs(path) {
			path = rel
		}
		path = filepath.ToSlash(filepath.Clean(path))
		line, _ := strconv.Atoi(m[2])
		if _, ours := c.out.Files[path]; ours {
			out = append(out, c.lay.failureAt(path, line, cmp.Or(message, m[3])))
		}
	}
	return out
}

// tidy orders failures and leaves one for each place.
func tidy(failures []Failure) []Failure {
	slices.SortStableFunc(failures, func(a, b Failure) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Line, b.Line))
	})
	return slices.CompactFunc(failures, func(a, b Failure) bool { return a.Path == b.Path && a.Line == b.Line })
}

// firstLine returns the first line of text that says something.
func firstLine(text string) string {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			return line
		}
	}
	return ""
}
