// This file decides what becomes of each file: added, changed, removed, kept, or in the way.

package outdir

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/diag"
)

// Plan is what writing an output would change. Paths are relative to the folder and sorted.
type Plan struct {
	Added, Changed, Removed []string
	Edited                  []string // those of Changed and Removed that a person edited
	Foreign                 []string // that flask2gin did not write
	Deleted                 []string // deleted by a person and not written again

	dir *folder
	out *codegen.Output
}

// NewPlan reads the folder dir and compares it with out. It refuses, with an *Error, a path that is not a folder, and
// a folder with files that flask2gin did not write or with edits that would be lost. The caller closes the plan.
func NewPlan(dir string, out *codegen.Output) (*Plan, error) {
	p, err := Compare(dir, out)
	if err != nil {
		return nil, err
	}
	if err := p.refuse(); err != nil {
		p.Close()
		return nil, err
	}
	return p, nil
}

// Compare is NewPlan for a look alone: files that flask2gin did not write and edits are listed and not refused, unless
// the folder is not one of flask2gin's at all.
func Compare(dir string, out *codegen.Output) (*Plan, error) {
	for name := range out.Files {
		if !fs.ValidPath(name) {
			return nil, &Error{Code: diag.WriteFailed, Dir: dir, Err: fmt.Errorf("%q is not a path below the folder", name)}
		}
	}
	f, err := open(dir, ignoredBy(out))
	if err != nil {
		return nil, err
	}
	slices.Sort(f.stray)
	p := &Plan{dir: f, out: out, Foreign: f.stray}
	if f.known == nil && len(f.stray) > 0 {
		f.close()
		return nil, p.foreign()
	}
	p.compare()
	return p, nil
}

// Close lets go of the folder.
func (p *Plan) Close() { p.dir.close() }

// UpToDate reports whether writing would change nothing.
func (p *Plan) UpToDate() bool { return len(p.Drift()) == 0 }

// Drift returns the files that writing would add, change or remove, or that are in its way.
func (p *Plan) Drift() []string {
	return slices.Sorted(slices.Values(slices.Concat(p.Added, p.Changed, p.Removed, p.Foreign)))
}

// ignoredBy returns the names at the top of the folder that belong to the person: the repository, and what the
// project's own .gitignore lists.
func ignoredBy(out *codegen.Output) map[string]bool {
	names := map[string]bool{".git": true}
	for line := range strings.Lines(string(out.Files[".gitignore"])) {
		if name := strings.Trim(strings.TrimSpace(line), "/"); name != "" && !strings.ContainsAny(name, "/*?[#!") {
			names[name] = true
		}
	}
	return names
}

// refuse returns why the folder may not be replaced, nil when it may.
func (p *Plan) refuse() error {
	if len(p.Foreign) > 0 {
		return p.foreign()
	}
	if len(p.Edited) > 0 {
		return &Error{Code: diag.EditedFiles, Dir: p.dir.dir, Paths: p.Edited}
	}
	return nil
}

func (p *Plan) foreign() error {
	return &Error{Code: diag.ForeignFiles, Dir: p.dir.dir, Paths: p.Foreign}
}

// edited reports whether a file differs from what was written.
func (p *Plan) edited(name string) bool {
	return codegen.Hash(p.dir.files[name]) != p.dir.known[name]
}

// compare sorts the files by what becomes of them.
func (p *Plan) compare() {
	for _, name := range slices.Sorted(maps.Keys(p.out.Files)) {
		data, there := p.dir.files[name]
		switch {
		case there && bytes.Equal(data, p.out.Files[name]):
		case there:
			p.Changed = append(p.Changed, name)
		case p.dir.known[name] != "":
			p.Deleted = append(p.Deleted, name)
		default:
			p.Added = append(p.Added, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(p.dir.files)) {
		if _, ok := p.out.Files[name]; !ok {
			p.Removed = append(p.Removed, name)
		}
	}
	for _, name := range p.Drift() {
		if _, there := p.dir.files[name]; there && p.edited(name) {
			p.Edited = append(p.Edited, name)
		}
	}
	if len(p.Added)+len(p.Removed) == 0 && slices.Equal(p.Changed, []string{codegen.ManifestPath}) && p.sameManifest() {
		p.Changed = nil
	}
}

// sameManifest reports whether the manifests differ in the version of flask2gin alone.
func (p *Plan) sameManifest() bool {
	var old, now codegen.Manifest
	if json.Unmarshal(p.dir.files[codegen.ManifestPath], &old) != nil ||
		json.Unmarshal(p.out.Files[codegen.ManifestPath], &now) != nil {
		return false
	}
	return old.Version == now.Version && maps.Equal(old.Files, now.Files)
}
