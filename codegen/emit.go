// This file makes the whole output: it places and prints the files, adds support packages, scaffold and go.mod,
// checks everything as the go command sees it, and describes it in the manifest and the map.

package codegen

import (
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/codegen/sink"
	"github.com/flask2gin/flask2gin/diag"
)

// Options says how to emit.
type Options struct {
	Version string // of flask2gin, for the manifest alone
	NoCheck bool   // leave the type check out: the output is then not Checked
}

// Emit returns the files of p, and the declarations that do not print, type-check or vet. With failures the output
// is not fit to be written: the mapper turns their declarations into stubs and emits again. Where the go command is
// missing or cannot load the modules, the report says so, there are no failures and the output is not Checked.
func Emit(p *Project, opt Options, r *diag.Report) (*Output, []Failure) {
	defer r.CatchBug("printing the output", "")
	lay := newLayout(p)
	printed, failures := printFiles(p, lay)
	if len(failures) > 0 {
		return &Output{Files: printed}, failures
	}
	out, support := assemble(p, lay, printed, false, r)
	if !opt.NoCheck {
		failures = check(out, lay, r)
		if slices.ContainsFunc(failures, inSupport) && len(support) < len(supportFiles()) {
			out, _ = assemble(p, lay, printed, true, r)
			failures = check(out, lay, r)
		}
	}
	describe(out, p, lay, opt)
	return out, failures
}

// inSupport reports whether a failure is one of a support package: then the closure was too small.
func inSupport(f Failure) bool {
	return strings.HasPrefix(f.Path, "internal/") || strings.Contains(f.Message, "undefined")
}

// printFiles prints the project's own files, by path. What does not print is a failure.
func printFiles(p *Project, lay *layout) (map[string][]byte, []Failure) {
	out := map[string][]byte{}
	var failures []Failure
	for _, f := range lay.files {
		src, err := lay.printer().Print(f.file)
		if err != nil {
			failures = append(failures, unprintable(f, lay, err)...)
			continue
		}
		out[f.path] = src
		lay.spans[f.path] = declSpans(src, f.file)
	}
	return out, failures
}

// unprintable finds the declarations of f that do not print, each tried alone.
func unprintable(f placed, lay *layout, whole error) []Failure {
	var failures []Failure
	for _, d := range f.file.Decls {
		alone := *f.file
		alone.Doc, alone.Decls = "", []gotree.Decl{d}
		if _, err := lay.printer().Print(&alone); err != nil {
			failures = append(failures, Failure{Key: originOf(d).Key, Path: f.path, Message: err.Error()})
		}
	}
	if len(failures) == 0 {
		failures = append(failures, Failure{Path: f.path, Message: whole.Error()})
	}
	return failures
}

// assemble puts the printed files, the support packages, the scaffold, the assets and go.mod together.
func assemble(p *Project, lay *layout, printed map[string][]byte, all bool, r *diag.Report) (*Output, []*supportFile) {
	out := &Output{Files: maps.Clone(printed)}
	use := newSupportUse(p)
	use.all = all
	support := closure(use)
	copied, err := copySupport(support, lay.module)
	if err != nil {
		panic(err)
	}
	maps.Copy(out.Files, copied)
	files, err := scaffold(p, lay, support)
	if err != nil {
		panic(err)
	}
	maps.Copy(out.Files, files)
	mod, sum, unknown := goMod(lay.module, importsOf(p, lay.module, copied))
	out.Files["go.mod"], out.Files["go.sum"] = mod, sum
	for _, importPath := range unknown {
		r.AddPath(diag.Bug, "go.mod", "%s has no pinned module", sink.Terminal(importPath))
	}
	addAssets(out, p.Assets, r)
	return out, support
}

// addAssets copies the assets whose names are safe and free, also where case or Unicode form is not told apart.
func addAssets(out *Output, assets []Asset, r *diag.Report) {
	folded := map[string]bool{}
	for name := range out.Files {
		folded[foldPath(name)] = true
	}
	for _, a := range assets {
		name, ok := sink.AssetPath(a.Path)
		if !ok || folded[foldPath(name)] {
			r.AddPath(diag.AssetRefused, a.Path, "%s cannot be copied into a Go project", sink.Terminal(path.Base(a.Path)))
			continue
		}
		folded[foldPath(name)] = true
		out.Files[name] = a.Data
	}
}

// foldPath returns name as a disk sees it that tells neither case nor Unicode forms apart.
func foldPath(name string) string { return strings.ToLower(norm.NFKC.String(name)) }
