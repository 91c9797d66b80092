// This file holds what is copied from the input as it is: the files of static folders, and those that the code names.

package flask2gin

import (
	"path"
	"slices"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/source"
)

// assets returns the files of the app's static folders, and the files and folders that its code finds beside its source,
// under their own paths, in byte order. What cannot be read is reported and left out. Python files are code and never copied.
func assets(in *source.Tree, p *ir.Program, app *ir.App, r *diag.Report) []codegen.Asset {
	folders, files := namedPaths(p), in.Others()
	for _, route := range app.Routes {
		if route.Static && route.StaticFolder != "" {
			folders[path.Clean(route.StaticFolder)] = true
		}
	}
	for folder := range folders {
		files = append(files, in.Installed.Files(folder)...)
	}
	slices.Sort(files)
	var out []codegen.Asset
	for _, p := range files {
		if !folders[p] && !below(p, folders) {
			continue
		}
		data, err := in.ReadFile(p)
		if err != nil {
			r.AddPath(diag.Unreadable, p, "cannot be copied: %s", err)
			continue
		}
		out = append(out, codegen.Asset{Path: p, Data: data})
	}
	return out
}

// below reports whether a file lies in one of the folders, at any depth.
func below(p string, folders map[string]bool) bool {
	for dir := path.Dir(p); dir != "."; dir = path.Dir(dir) {
		if folders[dir] {
			return true
		}
	}
	return false
}
