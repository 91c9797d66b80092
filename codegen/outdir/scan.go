// This file reads what the output folder holds now.

package outdir

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/diag"
)

// folder is the output folder, opened through the folder around it.
type folder struct {
	dir    string   // as the user named it
	parent *os.Root // the folder around it, nil when that is not there
	base   string   // its name in parent
	exists bool
	known  map[string]string // hash by path of the last manifest, nil when there is none
	files  map[string][]byte // regular files, by path
	others map[string]bool   // links, devices and the like
	kept   []string          // files that a person keeps in the folder: its repository, ignored files
	stray  []string          // everything else that no manifest names
}

// open reads the folder dir. ignored are the names at its top that belong to the person.
func open(dir string, ignored map[string]bool) (*folder, error) {
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, &Error{Code: diag.WriteFailed, Dir: dir, Err: err}
	}
	f := &folder{dir: dir, base: filepath.Base(full), files: map[string][]byte{}, others: map[string]bool{}}
	if within(full) || filepath.Dir(full) == full {
		return nil, &Error{Code: diag.OutputInUse, Dir: dir}
	}
	f.parent, err = os.OpenRoot(filepath.Dir(full))
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return nil, &Error{Code: diag.WriteFailed, Dir: dir, Err: plain(err)}
	}
	if err := f.read(ignored); err != nil {
		f.close()
		var known *Error
		if errors.As(err, &known) {
			return nil, err
		}
		return nil, &Error{Code: diag.WriteFailed, Dir: dir, Err: plain(err)}
	}
	return f, nil
}

// within reports whether the working folder is full or lies below it.
func within(full string) bool {
	work, err := os.Getwd()
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(full, work)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

func (f *folder) close() {
	if f.parent != nil {
		_ = f.parent.Close()
	}
}

// read finds out what the folder is and holds.
func (f *folder) read(ignored map[string]bool) error {
	info, err := f.parent.Lstat(f.base)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return &Error{Code: diag.OutputIsFile, Dir: f.dir}
	}
	f.exists = true
	if err := f.readManifest(); err != nil {
		return err
	}
	return f.walk("", ignored)
}

// readManifest reads the manifest of the last conversion, if there is one.
func (f *folder) readManifest() error {
	name := path.Join(f.base, codegen.ManifestPath)
	info, err := f.parent.Lstat(name)
	if err != nil {
		return nil
	}
	if !info.Mode().IsRegular() {
		return &Error{Code: diag.BadManifest, Dir: f.dir, Err: errors.New("not a file")}
	}
	data, err := f.parent.ReadFile(name)
	if err != nil {
		return err
	}
	var m codegen.Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return &Error{Code: diag.BadManifest, Dir: f.dir, Err: err}
	}
	f.known = m.Files
	if f.known == nil {
		f.known = map[string]string{}
	}
	f.known[codegen.ManifestPath] = codegen.Hash(data)
	return nil
}

// walk reads the folder sub and those within it. What a person keeps is listed and not read.
func (f *folder) walk(sub string, ignored map[string]bool) error {
	entries, err := fs.ReadDir(f.parent.FS(), path.Join(f.base, sub))
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := path.Join(sub, e.Name())
		kept := name == ".git" || f.known != nil && sub == "" && ignored[name]
		switch {
		case e.IsDir() && kept:
			err = f.keep(name)
		case e.IsDir():
			err = f.walk(name, ignored)
		case kept && f.known[name] == "":
			f.kept = append(f.kept, name)
		case e.Type().IsRegular():
			err = f.readFile(name)
		default:
			f.others[name] = true
			f.stray = append(f.stray, name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// readFile reads one regular file; one that the manifest does not name is foreign.
func (f *folder) readFile(name string) error {
	if f.known[name] == "" {
		f.stray = append(f.stray, name)
		return nil
	}
	data, err := f.parent.ReadFile(path.Join(f.base, name))
	f.files[name] = data
	return err
}

// keep lists the files below a folder that a person keeps.
func (f *folder) keep(dir string) error {
	root := path.Join(f.base, dir)
	return fs.WalkDir(f.parent.FS(), root, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			f.kept = append(f.kept, strings.TrimPrefix(name, f.base+"/"))
		}
		return err
	})
}

// plain returns the cause of a path error, without the path.
func plain(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}
