// This file holds the interpreters: how they are found, and how one is asked about files.

package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// python is one interpreter.
type python struct {
	command      string
	major, minor int
	micro        int
	folders      []string // its standard library and its site-packages
}

func (p *python) String() string { return fmt.Sprintf("%d.%d.%d", p.major, p.minor, p.micro) }

// judges tells whether ast of this version has what sexpr.py needs.
func (p *python) judges() bool { return p.major == 3 && p.minor >= 9 }

// positions tells whether this version gives the positions of today.
func (p *python) positions() bool { return p.major == 3 && p.minor >= 12 }

// describe is run by each interpreter; it works in Python 2 as well.
const describe = `
import sys, sysconfig
v = sys.version_info
p = sysconfig.get_paths()
print("%d %d %d" % (v[0], v[1], v[2]))
for f in [p["stdlib"], p["purelib"]]: print(f)
for f in sys.path:
    if f.endswith("-packages"): print(f)
`

// discover returns the interpreters of the search path and of pyenv, the newest first.
func discover() []*python {
	var found []*python
	seen := map[string]bool{}
	for _, command := range candidates() {
		real, err := filepath.EvalSymlinks(command)
		if err != nil || seen[real] {
			continue
		}
		seen[real] = true
		if p := ask(command); p != nil && !seen[p.folders[0]] {
			seen[p.folders[0]] = true
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(a, b *python) int {
		return cmp.Or(b.major-a.major, b.minor-a.minor, b.micro-a.micro)
	})
	if len(found) > 0 && !found[0].judges() {
		return nil
	}
	return found
}

func candidates() []string {
	var list []string
	if root, err := exec.Command("pyenv", "root").Output(); err == nil {
		matches, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(root)), "versions", "*", "bin", "python"))
		list = append(list, matches...)
	}
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		if strings.Contains(dir, "shims") {
			continue
		}
		for _, pattern := range []string{"python", "python[23]", "python[23].[0-9]*"} {
			matches, _ := filepath.Glob(filepath.Join(dir, pattern))
			list = append(list, matches...)
		}
	}
	return list
}

// ask returns the interpreter behind command, or nil if it is none.
func ask(command string) *python {
	out, err := exec.Command(command, "-c", describe).Output()
	if err != nil {
		return nil
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	p := &python{command: command}
	if _, err := fmt.Sscan(lines[0], &p.major, &p.minor, &p.micro); err != nil || len(lines) < 2 {
		return nil
	}
	p.folders = lines[1:]
	return p
}

// files returns the Python files of p, each once, in order.
func (p *python) files() []string {
	var list []string
	for _, folder := range p.folders {
		filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && entry.Type().IsRegular() && strings.HasSuffix(path, ".py") && !strings.Contains(path, "\n") {
				list = append(list, path)
			}
			return nil
		})
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// judge is a process of sexpr.py that answers about one file at a time.
type judge struct {
	in  io.WriteCloser
	out *bufio.Reader
	cmd *exec.Cmd
}

func startJudge(p *python, script string, flags ...string) (*judge, error) {
	args := append([]string{script, "--digest", "-"}, flags...)
	if p.positions() {
		args = append(args, "--pos")
	}
	cmd := exec.Command(p.command, args...)
	cmd.Stderr = io.Discard
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &judge{in, bufio.NewReaderSize(out, 1<<16), cmd}, cmd.Start()
}

// answer returns what stands behind the path in the first line: "ok N DIGEST" or "error LINE:COL".
func (j *judge) answer(path string) string {
	if _, err := fmt.Fprintln(j.in, path); err != nil {
		return "crash"
	}
	line, err := j.out.ReadString('\n')
	if err != nil {
		return "crash"
	}
	return strings.TrimSpace(strings.TrimPrefix(line, "# "+path))
}

func (j *judge) stop() {
	j.in.Close()
	j.cmd.Wait()
}
