// This file holds the comparison of the two trees of each file, and the account of it.

package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// account counts files by what came of them.
type account struct {
	files, statements   int
	rejected            int // by both
	newest              int // equal to the newest interpreter's tree, not to the older one's own
	newer               int // accepted for grammar that is newer than the newest interpreter
	different           int
	differing, newFiles []string
}

type run struct {
	script  string
	pythons []*python
	newest  *python
	judges  map[*python]*judge
	total   account
	verbose bool
}

func newRun(script string, pythons []*python, verbose bool) *run {
	return &run{script: script, pythons: pythons, newest: pythons[0], judges: map[*python]*judge{}, verbose: verbose}
}

// judge returns the running judge of p.
func (r *run) judge(p *python) *judge {
	j := r.judges[p]
	if j == nil {
		started, err := startJudge(p, r.script)
		if err != nil {
			fmt.Fprintln(os.Stderr, "oracle:", err)
			os.Exit(1)
		}
		j = started
		r.judges[p] = j
	}
	return j
}

// files compares the files of all interpreters whose path contains only.
func (r *run) files(only string) {
	for _, p := range r.pythons {
		r.compare(p, only)
	}
}

// compare compares all files of p whose path contains only.
func (r *run) compare(p *python, only string) {
	began, before := time.Now(), r.total
	for _, path := range p.files() {
		if strings.Contains(path, only) {
			r.file(p, path)
		}
	}
	t := r.total
	fmt.Printf("%-8s %6d files %8d statements %4d rejected by both, %4d equal to %s only, %2d of newer grammar, %d differences (%s)\n",
		p, t.files-before.files, t.statements-before.statements, t.rejected-before.rejected, t.newest-before.newest,
		r.newest, t.newer-before.newer, t.different-before.different, time.Since(began).Round(time.Second))
}

// file compares one file.
func (r *run) file(p *python, path string) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return
	}
	r.total.files++
	own := p
	if !p.judges() {
		own = r.newest
	}
	want := r.answer(own, path)
	tree := parse(path, raw)
	got := tree.verdict(own.positions())
	switch {
	case agree(want, got):
		r.settle(tree)
	case own != r.newest && agree(r.answer(r.newest, path), tree.verdict(r.newest.positions())):
		r.total.newest++
		r.settle(tree)
	case tree.module != nil && r.onlyNewer(tree):
		r.total.newer++
		r.total.newFiles = append(r.total.newFiles, path)
	default:
		r.total.different++
		r.total.differing = append(r.total.differing, fmt.Sprintf("%s (%s): want %s, got %s", path, own, want, got))
		if r.verbose {
			r.explain(own, path, tree)
		}
	}
}

func (r *run) settle(t *tree) {
	if t.module == nil {
		r.total.rejected++
		return
	}
	r.total.statements += pyast.CountStmts(t.module)
}

// answer asks p, and starts it again if the file has killed it.
func (r *run) answer(p *python, path string) string {
	want := r.judge(p).answer(path)
	if want == "crash" {
		r.judges[p].stop()
		delete(r.judges, p)
	}
	return want
}

// agree compares verdicts; the place of an error does not count.
func agree(want, got string) bool {
	if strings.HasPrefix(want, "ok ") {
		return want == got
	}
	return !strings.HasPrefix(got, "ok ")
}

// tree is what our parser made of a file; module is nil where it found errors.
type tree struct {
	file   *source.File
	module *pyast.Module
	first  string // the first error
}

func parse(path string, raw []byte) *tree {
	text, err := parser.Decode(raw)
	if err != nil {
		return &tree{first: err.Error()}
	}
	t := &tree{file: source.NewFile(path, text)}
	var report diag.Report
	module := parser.ParseFile(t.file, &report)
	if !module.Broken {
		t.module = module
		return t
	}
	d := report.All()[0]
	t.first = fmt.Sprintf("%d:%d %s", d.Position().Line, d.Position().Column, d.Message)
	return t
}

// verdict returns our answer in the form of sexpr.py --digest.
func (t *tree) verdict(positions bool) string {
	if t.module == nil {
		return "error " + t.first
	}
	var b bytes.Buffer
	if err := pyast.Dump(&b, t.file, t.module, positions); err != nil {
		return "error " + err.Error()
	}
	_, body, _ := bytes.Cut(b.Bytes(), []byte("\n"))
	return fmt.Sprintf("ok %d %x", pyast.CountStmts(t.module), sha256.Sum256(body))
}

// explain prints the first statement that differs.
func (r *run) explain(p *python, path string, t *tree) {
	if t.module == nil {
		return
	}
	args := []string{r.script, path}
	if p.positions() {
		args = append(args, "--pos")
	}
	want, _ := exec.Command(p.command, args...).Output()
	var b bytes.Buffer
	if err := pyast.Dump(&b, t.file, t.module, p.positions()); err != nil {
		return
	}
	wants, gots := strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")
	for i := range min(len(wants), len(gots)) {
		if wants[i] != gots[i] {
			at := 0
			for at < min(len(wants[i]), len(gots[i])) && wants[i][at] == gots[i][at] {
				at++
			}
			from := max(0, at-200)
			fmt.Printf("%s\n  want ...%.400s\n  got  ...%.400s\n", path, wants[i][from:], gots[i][from:])
			return
		}
	}
}

func (r *run) print(took time.Duration) {
	for _, j := range r.judges {
		j.stop()
	}
	for _, path := range r.total.newFiles {
		fmt.Println("grammar of 3.14:", path)
	}
	for _, line := range r.total.differing {
		fmt.Println("difference:", line)
	}
	fmt.Printf("%d files, %d statements, %d rejected by both, %d differences (%s)\n",
		r.total.files, r.total.statements, r.total.rejected, r.total.different, took.Round(time.Second))
}
